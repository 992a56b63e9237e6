package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a person's name, {@code ""} where absent. Names often come with a part inside of another:
 * {@link #parsed} takes them apart.
 *
 * @param dropping    the particle that a family name goes without when it stands alone: <em>Ludwig</em> van
 *                    <em>Beethoven</em>, Beethoven
 * @param nonDropping the particle that stays with the family name: <em>Vincent</em> van <em>Gogh</em>, van Gogh
 * @param suffix      as {@code Jr.} or {@code III}
 * @param commaSuffix whether a comma comes before the suffix
 */
public record NameParts(String family, String given, String dropping, String nonDropping, String suffix,
        boolean commaSuffix) {

    /**
     * This name with what stands inside of its family and its given name in their own places: words in lower case before
     * the family name are a non-dropping particle, and behind the given name a dropping one; what follows a comma in
     * the given name is a suffix, which keeps the comma if that is written {@code ,!}. A part between double quotes is
     * a unit, and only loses the quotes.
     */
    public NameParts parsed() {
        return withSuffix().withDropping().withNonDropping();
    }

    private NameParts withSuffix() {
        int comma = given.indexOf(',');
        if (!suffix.isEmpty() || comma <= 0 || isQuoted(given)) {
            return this;
        }
        boolean keepsComma = given.startsWith(",!", comma);
        String behind = given.substring(comma + (keepsComma ? 2 : 1)).strip();
        if (endsInParticle(behind)) {
            return new NameParts(family, given.substring(0, comma + 1), behind, nonDropping, suffix, commaSuffix);
        }
        return new NameParts(family, given.substring(0, comma).strip(), dropping, nonDropping, behind,
                keepsComma || commaSuffix);
    }

    /** As in {@code François Hédelin, abbé d'}. */
    private static boolean endsInParticle(String text) {
        List<String> words = words(text);
        return !words.isEmpty() && isParticle(words.getLast());
    }

    private NameParts withDropping() {
        if (isQuoted(given)) {
            return new NameParts(family, unquoted(given), dropping, nonDropping, suffix, commaSuffix);
        }
        if (!dropping.isEmpty()) {
            return this;
        }
        List<String> words = words(given);
        int particles = words.size();
        while (particles > 0 && isParticle(words.get(particles - 1))) {
            particles--;
        }
        if (particles == 0 || particles == words.size()) {
            return this;
        }
        return new NameParts(family, String.join(" ", words.subList(0, particles)),
                String.join(" ", words.subList(particles, words.size())), nonDropping, suffix, commaSuffix);
    }

    private NameParts withNonDropping() {
        if (isQuoted(family)) {
            return new NameParts(unquoted(family), given, dropping, nonDropping, suffix, commaSuffix);
        }
        if (!nonDropping.isEmpty()) {
            return this;
        }
        List<String> words = words(family);
        int particles = 0;
        while (particles < words.size() && isParticle(words.get(particles))) {
            particles++;
        }
        if (particles == words.size()) {
            return this;
        }
        List<String> rest = words.subList(particles, words.size());
        int joined = joinedParticle(rest.getFirst());
        String particle = String.join(" ", words.subList(0, particles));
        if (joined > 0) {
            particle = (particle.isEmpty() ? "" : particle + " ") + rest.getFirst().substring(0, joined);
        }
        return particle.isEmpty()
                ? this
                : new NameParts(String.join(" ", rest).substring(joined), given, dropping, particle, suffix,
                        commaSuffix);
    }

    /** The length of a particle that ends in an apostrophe or a hyphen before the name, as {@code d'} or {@code al-}. */
    private static int joinedParticle(String word) {
        for (int index = 1; index < word.length() - 1; index++) {
            if (isMark(word.charAt(index))) {
                return isParticle(word.substring(0, index)) && Character.isUpperCase(word.charAt(index + 1))
                        ? index + 1
                        : 0;
            }
        }
        return 0;
    }

    private static boolean isParticle(String word) {
        boolean letters = false;
        for (int index = 0; index < word.length(); index++) {
            char character = word.charAt(index);
            if (!Character.isLowerCase(character) && !isMark(character) && character != '.') {
                return false;
            }
            letters |= Character.isLowerCase(character);
        }
        return letters;
    }

    private static boolean isMark(char character) {
        return character == '\'' || character == '’' || character == '-' || character == '–';
    }

    /**
     * Whether a particle is written together with the name behind it, as {@code d'} and {@code al-} are. An apostrophe
     * behind a vowel ends a word, as in {@code de' Medici}.
     */
    public static boolean isJoined(String particle) {
        int end = particle.length() - 1;
        if (end < 0) {
            return false;
        }
        char last = particle.charAt(end);
        boolean apostrophe = last == '\'' || last == '’' || last == 'ʼ';
        return apostrophe
                ? end == 0 || "aeiou".indexOf(particle.charAt(end - 1)) < 0
                : last == '-' || last == '–' || last == '\u00a0';
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int index = 0; index <= text.length(); index++) {
            if (index == text.length() || text.charAt(index) == ' ') {
                if (index > start) {
                    words.add(text.substring(start, index));
                }
                start = index + 1;
            }
        }
        return words;
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }
}
