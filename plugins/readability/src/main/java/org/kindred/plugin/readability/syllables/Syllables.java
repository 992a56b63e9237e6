package org.kindred.plugin.readability.syllables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Counts the syllables of the words of one language. Remembers words, as most are read again and again. Safe for threads. */
public final class Syllables {

    /** How many words are remembered; those that come when there are as many are counted each time. */
    private static final int MOST = 50_000;

    private static final Map<String, Syllables> KNOWN = Map.of("en", new Syllables(EnglishSpelling::syllables, new SpokenNumber("en")),
            "es",
            new Syllables(SpanishSpelling::syllables, new SpokenNumber("es")), "de",
            new Syllables(GermanSpelling::syllables, new SpokenNumber("de")), "fr",
            new Syllables(FrenchSpelling::syllables, new SpokenNumber("fr")));

    private final ToIntFunction<String> spelling;
    private final SpokenNumber numbers;
    private final Map<String, Integer> remembered = new ConcurrentHashMap<>();

    private Syllables(ToIntFunction<String> spelling, SpokenNumber numbers) {
        this.spelling = spelling;
        this.numbers = numbers;
    }

    /** Those of a language of two letters; empty where its spelling is not known here. */
    public static Optional<Syllables> in(String language) {
        return Optional.ofNullable(KNOWN.get(language));
    }

    /** How many syllables a word or a figure has when it is read aloud, at least one. */
    public int count(String word) {
        Integer known = remembered.get(word);
        if (known != null) {
            return known;
        }
        int counted = Math.max(1, counted(word));
        if (remembered.size() < MOST) {
            remembered.put(word, counted);
        }
        return counted;
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
