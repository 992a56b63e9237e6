package org.kindred.plugin.referenceparser;

/** Which character is what, over the variants that word processors and printers make of it. */
final class Signs {

    private Signs() {
    }

    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00ad';
    }

    static boolean isDash(int c) {
        return c == '\u2012' || c == '\u2013' || c == '\u2014' || c == '\u2015' || c == '\u2212';
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '`' || c == '\u00b4' || c == '\u2018';
    }

    static boolean isDoubleQuote(int c) {
        return c == '"' || c >= '\u201c' && c <= '\u201f' || c == '\u00ab' || c == '\u00bb' || c == '\u300c' || c == '\u300d';
    }

    static boolean isOpening(int c) {
        return c == '(' || c == '[' || c == '{' || c == '\uff08' || c == '\u3010';
    }

    static boolean isClosing(int c) {
        return c == ')' || c == ']' || c == '}' || c == '\uff09' || c == '\u3011';
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** One sign for all that mean the same; a blank for all kinds of space. */
    static char plain(char c) {
        if (isSpace(c)) {
            return ' ';
        }
        if (isHyphen(c) || isDash(c)) {
            return '-';
        }
        if (isDoubleQuote(c)) {
            return '"';
        }
        if (isApostrophe(c) || c == '\u201a' || c == '\u2039' || c == '\u203a') {
            return '\'';
        }
        return c == '\uff0c' || c == '\u3001' ? ',' : c == '\u3002' ? '.' : c == '\uff1a' ? ':' : c == '\uff1b' ? ';' : c;
    }
}
