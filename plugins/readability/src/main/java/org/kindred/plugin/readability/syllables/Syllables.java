package org.kindred.plugin.readability.syllables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Counts the syllables of the words of one language. Remembers words, as most are read again and again. Safe for threads. */
public final class Syllables {

    /** A word as it is written, and how many syllables it has. */
    private record Known(String word, int syllables) {

        boolean isAt(String text, int from, int to) {
            return to - from == word.length() && text.startsWith(word, from);
        }
    }

    /** How many words are remembered at most. */
    private static final int PLACES = 1 << 16;
    /** A word is in one of so many places from that of its hash on; if they are taken, it takes the last of them. */
    private static final int NEAR = 8;

    private static final Map<String, Syllables> KNOWN = Map.of(
            "en", new Syllables(EnglishSpelling::syllables, new SpokenNumber("en"), EnglishSpelling.READ_AS),
            "es", new Syllables(SpanishSpelling::syllables, new SpokenNumber("es"), Map.of()),
            "de", new Syllables(GermanSpelling::syllables, new SpokenNumber("de"), Map.of()),
            "fr", new Syllables(FrenchSpelling::syllables, new SpokenNumber("fr"), Map.of()));

    private final ToIntFunction<String> spelling;
    private final SpokenNumber numbers;
    private final Map<String, String> readAs;
    /** What threads put here at once may be lost, but is whole for whoever reads it. */
    private final Known[] remembered = new Known[PLACES];

    private Syllables(ToIntFunction<String> spelling, SpokenNumber numbers, Map<String, String> readAs) {
        this.spelling = spelling;
        this.numbers = numbers;
        this.readAs = readAs;
        Arrays.fill(remembered, new Known("", 0));
    }

    /** Those of a language of two letters; empty where its spelling is not known here. */
    public static Optional<Syllables> in(String language) {
        return Optional.ofNullable(KNOWN.get(language));
    }

    /** How many syllables a word or a figure has when it is read aloud, at least one. */
    public int count(String word) {
        return count(word, 0, word.length());
    }

    /** The same of a word that stands there in a text. */
    public int count(String text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return known(text, from, to, hash ^ hash >>> 16).syllables();
    }

    private Known known(String text, int from, int to, int hash) {
        int place = hash & PLACES - 1;
        for (int near = 0; near < NEAR; near++) {
            place = hash + near & PLACES - 1;
            var known = remembered[place];
            if (known.isAt(text, from, to)) {
                return known;
            }
            if (known.word().isEmpty()) {
                break;
            }
        }
        String word = text.substring(from, to);
        var known = new Known(word, Math.max(1, counted(readAs.getOrDefault(word.toLowerCase(Locale.ROOT), word))));
        remembered[place] = known;
        return known;
    }

    private int counted(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return numbers.syllables(word);
        }
        var spelled = Spelled.syllables(word);
        if (spelled.isPresent()) {
            return spelled.getAsInt();
        }
        int sum = 0;
        for (String part : word.toLowerCase(Locale.ROOT).split("[-\u2010\u2011]")) {
            sum += part.isEmpty() ? 0 : Math.max(1, spelling.applyAsInt(part));
        }
        return sum;
    }
}
