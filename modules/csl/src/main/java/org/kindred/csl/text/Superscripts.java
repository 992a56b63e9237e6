package org.kindred.csl.text;

import java.text.Normalizer;

/** Characters that are a raised form of another, such as {@code ²}; HTML writes the other one in {@code sup}. */
final class Superscripts {

    /** Raised letters that Unicode does not decompose, each followed by its base. */
    private static final String WITHOUT_DECOMPOSITION = "\u02c0\u0294\u02c1\u0295\u06e5\u0648\u06e6\u064a";

    private Superscripts() {
    }

    static boolean isRaised(char character) {
        if (character < '\u00aa') {
            return false;
        }
        return switch (character) {
            case '\u00aa', '\u00b2', '\u00b3', '\u00b9', '\u00ba', '\u2120', '\u2122', '\u02c0', '\u02c1', '\u06e5',
                    '\u06e6' ->
                    true;
            default -> isRaisedInBlock(character);
        };
    }

    private static boolean isRaisedInBlock(char character) {
        return between(character, '\u02b0', '\u02b8') || between(character, '\u02e0', '\u02e4')
                || between(character, '\u1d2c', '\u1d61') && isDecomposed(character)
                || between(character, '\u2070', '\u207f') && character != '\u2072' && character != '\u2073'
                || between(character, '\u3192', '\u319f');
    }

    private static boolean between(char character, char from, char to) {
        return character >= from && character <= to;
    }

    private static boolean isDecomposed(char character) {
        return !base(character).equals(String.valueOf(character));
    }

    static String base(char character) {
        int index = WITHOUT_DECOMPOSITION.indexOf(character);
        if (index >= 0 && index % 2 == 0) {
            return WITHOUT_DECOMPOSITION.substring(index + 1, index + 2);
        }
        return Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD);
    }
}
