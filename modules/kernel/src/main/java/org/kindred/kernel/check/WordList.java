package org.kindred.kernel.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases to be found in texts, each with what is to be said of it. Found as whole words, in small letters or capitals, with hyphens
 * or spaces between them, whatever the apostrophe. Where several begin at one word, the longest is found. Immutable.
 */
public final class WordList {

    /** One phrase, and what belongs to it. */
    private record Entry(String phrase, List<String> words, String value) {
    }

    /**
     * A place where one stands.
     *
     * @param from   where it begins in the text
     * @param to     where it ends
     * @param phrase the listed phrase
     * @param value  what belongs to it
     */
    public record Hit(int from, int to, String phrase, String value) {
    }

    private static final int MASK = 0xFFFF;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    /** By the last bits of their hashes: most words of a text are none of these, and are not even cut out of it. */
    private final BitSet firsts = new BitSet(MASK + 1);

    /** @param phrases with what belongs to each */
    public WordList(Map<String, String> phrases) {
        phrases.forEach((phrase, value) -> {
            var words = words(phrase);
            if (!words.isEmpty()) {
                firsts.set(words.getFirst().hashCode() & MASK);
                byFirst.computeIfAbsent(words.getFirst(), any -> new ArrayList<>()).add(new Entry(phrase, words, value));
            }
        });
        byFirst.values().forEach(entries -> entries.sort(Comparator.comparingInt((Entry entry) -> entry.words().size()).reversed()));
    }

    /** Where they stand in a text, in its order; none within another. */
    public List<Hit> find(String text) {
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < text.length();) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at);
            var hit = firsts.get(hash(text, at, end) & MASK) ? hit(text, at, end) : Optional.<Hit>empty();
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(end);
        }
        return hits;
    }

    /** The longest phrase whose first word stands there. */
    private Optional<Hit> hit(String text, int from, int to) {
        for (Entry entry : byFirst.getOrDefault(word(text, from, to), List.of())) {
            int end = matched(text, to, entry.words());
            if (end > 0) {
                return Optional.of(new Hit(from, end, entry.phrase(), entry.value()));
            }
        }
        return Optional.empty();
    }

    /** Where the words after the first end, if they follow; else 0. */
    private static int matched(String text, int behindFirst, List<String> words) {
        int behind = behindFirst;
        for (int i = 1; i < words.size(); i++) {
            int from = behind;
            while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
                from++;
            }
            int to = from < text.length() ? end(text, from) : from;
            if (!joined(text, behind, from) || !word(text, from, to).equals(words.get(i))) {
                return 0;
            }
            behind = to;
        }
        return behind;
    }

    private static boolean joined(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '\u2010' && c != '\u2011') {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String phrase) {
        var words = new ArrayList<String>();
        for (int at = 0; at < phrase.length();) {
            if (Character.isLetterOrDigit(phrase.charAt(at))) {
                int end = end(phrase, at);
                words.add(word(phrase, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    private static int end(String text, int from) {
        int end = from + 1;
        while (end < text.length() && goesOn(text, end)) {
            end++;
        }
        return end;
    }

    private static String word(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** As {@link String#hashCode} has it of the word, but for rare letters whose small ones are several. */
    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + (c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return hash;
    }

    private static boolean goesOn(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }
}
