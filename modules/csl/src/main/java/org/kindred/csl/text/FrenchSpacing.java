package org.kindred.csl.text;

/** The narrow space that does not break, for a plain one before a French high mark or inside of guillemets. */
final class FrenchSpacing {

    private static final char NARROW = '\u202f';

    private FrenchSpacing() {
    }

    static String narrow(String text) {
        int space = text.indexOf(' ');
        while (space >= 0) {
            if (isHighMark(text, space + 1) || space > 0 && text.charAt(space - 1) == '«') {
                return narrow(text, space);
            }
            space = text.indexOf(' ', space + 1);
        }
        return text;
    }

    private static String narrow(String text, int first) {
        StringBuilder narrowed = new StringBuilder(text);
        for (int index = first; index < text.length(); index++) {
            if (text.charAt(index) == ' '
                    && (isHighMark(text, index + 1) || index > 0 && text.charAt(index - 1) == '«')) {
                narrowed.setCharAt(index, NARROW);
            }
        }
        return narrowed.toString();
    }

    private static boolean isHighMark(String text, int index) {
        if (index >= text.length()) {
            return false;
        }
        char character = text.charAt(index);
        return character == ';' || character == '?' || character == '!' || character == '»';
    }
}
