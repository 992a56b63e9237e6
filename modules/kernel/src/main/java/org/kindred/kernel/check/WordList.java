package org.kindred.kernel.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    /** No mark that stands over or under a letter comes before it. */
    private static final char LAST_PLAIN = 'ÿ';

    private final Lexicon<List<Entry>> byFirst;

    /** @param phrases with what belongs to each */
    public WordList(Map<String, String> phrases) {
        var entries = new HashMap<String, List<Entry>>();
        phrases.forEach((phrase, value) -> {
            var words = words(phrase);
            if (!words.isEmpty()) {
                entries.computeIfAbsent(words.getFirst(), any -> new ArrayList<>()).add(new Entry(phrase, words, value));
            }
        });
        entries.values().forEach(each -> each.sort(Comparator.comparingInt((Entry entry) -> entry.words().size()).reversed()));
        byFirst = new Lexicon<>(entries, List.of());
    }

    /** Where they stand in a text, in its order; none within another. */
    public List<Hit> find(String text) {
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < text.length();) {
            if (!Letters.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            int hash = 0;
            do {
                hash = Lexicon.hash(hash, text.charAt(end++));
            } while (end < text.length() && goesOn(text, end));
            var entries = byFirst.at(text, at, end, hash);
            var hit = entries.isEmpty() ? Optional.<Hit>empty() : hit(text, at, end, entries);
            hit.ifPresent(hits::add);
            at = hit.isPresent() ? hit.get().to() : end;
        }
        return hits;
    }

    /** The longest of some phrases whose first word stands there. */
    private static Optional<Hit> hit(String text, int from, int to, List<Entry> entries) {
        for (Entry entry : entries) {
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
            while (from < text.length() && !Letters.isLetterOrDigit(text.charAt(from))) {
                from++;
            }
            int to = from < text.length() ? end(text, from) : from;
            if (!Letters.reads(text, from, to, words.get(i)) || !joined(text, behind, from)) {
                return 0;
            }
            behind = to;
        }
        return behind;
    }

    private static boolean joined(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Letters.isWhite(c) && c != '-' && c != '\u2010' && c != '\u2011') {
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
                words.add(Letters.small(phrase.substring(at, end)));
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

    private static boolean goesOn(String text, int at) {
        char c = text.charAt(at);
        return Letters.isLetterOrDigit(c) || isApostrophe(c) && at + 1 < text.length() && Letters.isLetter(text.charAt(at + 1))
                || c > LAST_PLAIN && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
