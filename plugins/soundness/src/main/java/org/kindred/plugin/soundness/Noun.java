package org.kindred.plugin.soundness;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.check.Letters;
import org.kindred.kernel.check.WordList;

/**
 * Words that are respectful of a diet or an eye and are not as the name of a person: {@code a diabetic}. As such a name they stand behind an
 * article, and in English in front of no noun: whatever follows ends the sentence, or is a word that cannot be described. Rather not told of
 * than wrongly.
 *
 * @param articles   what makes a name of the word behind it
 * @param between    what may stand between the two
 * @param before     in front of the article, these make it stand for another noun: {@code la hipertensiva y la diabética}
 * @param behind     what may follow a name; empty where a described noun comes first, and anything may
 * @param predicates in front of the article, these make a name even of what a comma follows: {@code as a diabetic, I …}
 */
record Noun(Set<String> articles, Set<String> between, Set<String> before, Set<String> behind, Set<String> predicates) {

    private static final Map<String, Noun> NOUNS = Map.of("en",
            new Noun(Set.of("a", "an", "the", "another", "any", "every", "each", "one"),
                    Set.of("type", "1", "2", "insulin", "dependent", "known", "fellow", "recovering", "former", "chronic", "lifelong",
                            "newly",
                            "diagnosed", "brittle", "young"),
                    Set.of(),
                    Set.of("who", "whose", "whom", "with", "without", "is", "was", "has", "had", "can", "could", "may", "might", "must",
                            "should", "will", "would", "does", "did", "needs", "wants", "takes", "took", "gets", "got", "eats", "lives",
                            "knows", "feels", "if", "when", "while", "because", "since", "after", "before", "until", "unless", "though",
                            "although", "than", "as", "at", "by", "for", "from", "in", "on", "to", "under", "but", "too", "myself",
                            "himself", "herself", "now", "today"),
                    Set.of("as", "am", "is", "was", "be", "being", "been", "become", "became", "like", "i'm", "he's", "she's", "you're")),
            "es", new Noun(
                    Set.of("un", "una", "el", "la", "al", "del", "otro", "otra", "cada", "algún", "alguna", "ningún", "ninguna", "este",
                            "esta"),
                    Set.of(), Set.of("y", "e", "o", "u", "ni", "como", "que"), Set.of(), Set.of()));
    private static final String ENDS = ".!?;:…”’\"»)]–—\n";

    /** Where a word is the name of a person, with its article; empty where it is not. In a language without rules for it, it always is. */
    static Optional<WordList.Hit> in(String text, WordList.Hit hit, String language) {
        var noun = NOUNS.get(language);
        return noun == null ? Optional.of(hit) : noun.named(text, hit);
    }

    private Optional<WordList.Hit> named(String text, WordList.Hit hit) {
        int from = before(text, hit.from());
        while (from >= 0 && between.contains(word(text, from))) {
            from = before(text, from);
        }
        if (from < 0 || !articles.contains(word(text, from))) {
            return Optional.empty();
        }
        int further = before(text, from);
        String introduces = further < 0 ? "" : word(text, further);
        return before.contains(introduces) || !standsAlone(text, hit.to(), introduces) ? Optional.empty()
                : Optional.of(new WordList.Hit(from, hit.to(), hit.phrase(), hit.value()));
    }

    private boolean standsAlone(String text, int end, String introduces) {
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        if (behind.isEmpty() || next == text.length() || ENDS.indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        return text.charAt(next) == ',' ? predicates.contains(introduces) : next > end && behind.contains(word(text, next));
    }

    /** Where the word begins that is in front of another, with nothing but white space or a hyphen between them; -1 for none. */
    private static int before(String text, int from) {
        int end = from;
        while (end > 0 && (Letters.isWhite(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) {
            end--;
        }
        int start = end;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start == end || end == from ? -1 : start;
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isOfWord(char c) {
        return Letters.isLetterOrDigit(c) || c == '\'' || c == '’';
    }
}
