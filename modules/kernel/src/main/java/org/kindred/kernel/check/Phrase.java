package org.kindred.kernel.check;

import java.util.Locale;

/**
 * The same words in the languages in which findings are told; both may hold the placeholders of {@link String#format}, in the same order.
 *
 * @param english for everybody
 * @param spanish for texts in Spanish
 */
public record Phrase(String english, String spanish) {

    /** Nothing said. */
    public static final Phrase NONE = new Phrase("", "");

    private static final Locale SPANISH = Locale.of("es");

    /** The words for the author of a text in a language: Spanish for {@code es} and {@code es-MX}, English for all others. */
    public String in(String locale) {
        return isSpanish(locale) ? spanish : english;
    }

    /** The same phrase with its placeholders filled in; numbers are written as each language writes them. */
    public Phrase with(Object... words) {
        return new Phrase(String.format(Locale.ENGLISH, english, words), String.format(SPANISH, spanish, words));
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return english.isEmpty();
    }

    private static boolean isSpanish(String locale) {
        return locale.equalsIgnoreCase("es") || locale.regionMatches(true, 0, "es-", 0, 3);
    }
}
