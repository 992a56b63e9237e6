package org.kindred.kernel.check;

/**
 * What the characters of a text are. Checks go through every character of every text, most of which are of ASCII: those are known by tables,
 * all others by {@link Character}.
 */
public final class Letters {

    private static final int ASCII = 128;
    private static final boolean[] LETTER = new boolean[ASCII];
    private static final boolean[] LETTER_OR_DIGIT = new boolean[ASCII];
    private static final boolean[] WHITE = new boolean[ASCII];
    private static final char[] SMALL = new char[ASCII];
    /** Its small letter is two characters, so it stays as it is. */
    private static final char DOTTED_I = 'İ';

    static {
        for (char c = 0; c < ASCII; c++) {
            LETTER[c] = Character.isLetter(c);
            LETTER_OR_DIGIT[c] = Character.isLetterOrDigit(c);
            WHITE[c] = Character.isWhitespace(c);
            SMALL[c] = Character.toLowerCase(c);
        }
    }

    private Letters() {
    }

    /** As {@link Character#isLetter(char)}. */
    public static boolean isLetter(char c) {
        return c < ASCII ? LETTER[c] : Character.isLetter(c);
    }

    /** As {@link Character#isLetterOrDigit(char)}. */
    public static boolean isLetterOrDigit(char c) {
        return c < ASCII ? LETTER_OR_DIGIT[c] : Character.isLetterOrDigit(c);
    }

    /** As {@link Character#isDigit(char)}. */
    public static boolean isDigit(char c) {
        return c < ASCII ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /** As {@link Character#isWhitespace(char)}. */
    public static boolean isWhite(char c) {
        return c < ASCII ? WHITE[c] : Character.isWhitespace(c);
    }

    /** The small letter of a letter, and the straight apostrophe of a curved one. */
    static char small(char c) {
        if (c < ASCII) {
            return SMALL[c];
        }
        return c == '’' ? '\'' : c == DOTTED_I ? c : Character.toLowerCase(c);
    }

    /** A text in such letters. */
    static String small(String text) {
        var small = text.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] = small(small[i]);
        }
        return new String(small);
    }

    /** Whether such a word, in whatever letters, is all that stands there. */
    static boolean reads(String text, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (small(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
