package org.kindred.plugin.referenceparser;

/** Reads the gaps between words one after the other, and keeps whether a quotation or a bracket is open. */
final class Gap {

    static final int SPACE = 0;
    static final int NOTHING = 1;
    static final int COMMA = 2;
    static final int STOP = 3;
    static final int INNER_STOP = 4;
    static final int COLON = 5;
    static final int SEMICOLON = 6;
    static final int OPEN = 7;
    static final int CLOSE = 8;
    static final int QUOTE = 9;
    static final int DASH = 10;
    static final int END = 11;
    static final int OTHER = 12;
    static final int CLOSE_OPEN = 13;

    /** How many kinds there are, the beginning of the text included. */
    static final int BOUNDARIES = 15;

    private long hash;
    private int boundary;
    private boolean quoted;
    private int depth;
    private int quotesSeen;

    void read(String text, int from, int to) {
        hash = 0xcbf29ce484222325L;
        boundary = from == to ? NOTHING : SPACE;
        char last = 0;
        for (int i = from; i < to; i++) {
            char sign = Signs.plain(text.charAt(i));
            if (sign == '\'' && isSingleQuote(text, i)) {
                sign = '"';
            }
            if (sign != last || sign != ' ') {
                hash = (hash ^ sign) * 0x100000001b3L;
                see(sign, i + 1 < to || to == text.length());
            }
            last = sign;
        }
    }

    private static boolean isSingleQuote(String text, int i) {
        return text.charAt(i) != '`'
                && (i == 0 || i + 1 == text.length() || !Signs.isWord(text.charAt(i - 1)) || !Signs.isWord(text.charAt(i + 1)));
    }

    private void see(char sign, boolean spaced) {
        switch (sign) {
            case ' ' -> {}
            case ',' -> weaker(COMMA);
            case '.' -> weaker(spaced ? STOP : INNER_STOP);
            case '?', '!' -> weaker(END);
            case ':' -> weaker(COLON);
            case ';' -> weaker(SEMICOLON);
            case '"' -> quote();
            case '-' -> weaker(DASH);
            default -> bracket(sign);
        }
    }

    private void quote() {
        quoted = !quoted;
        quotesSeen = Math.min(quotesSeen + 1, 2);
        boundary = QUOTE;
    }

    private void bracket(char sign) {
        if (Signs.isOpening(sign)) {
            depth++;
            boundary = boundary == CLOSE ? CLOSE_OPEN : boundary == QUOTE ? QUOTE : OPEN;
        } else if (Signs.isClosing(sign)) {
            depth = Math.max(0, depth - 1);
            boundary = boundary == QUOTE ? QUOTE : CLOSE;
        } else {
            weaker(OTHER);
        }
    }

    /** Brackets and quotation marks say more than what stands beside them; of the others the first that is not a comma. */
    private void weaker(int kind) {
        boundary = boundary <= COMMA ? kind : boundary;
    }

    long hash() {
        return hash;
    }

    int boundary() {
        return boundary;
    }

    /** Whether a quotation is open, how many there were, and whether a bracket is open. */
    int state() {
        return (quoted ? 1 : 0) + quotesSeen * 2 + (depth > 0 ? 8 : 0);
    }

    static boolean endsPhrase(int boundary) {
        return boundary >= STOP && boundary != INNER_STOP && boundary != DASH && boundary != OTHER;
    }
}
