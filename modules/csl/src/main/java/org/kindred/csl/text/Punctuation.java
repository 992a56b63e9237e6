package org.kindred.csl.text;

/** What becomes of two characters that come to stand side by side because a style put two texts together. */
final class Punctuation {

    enum Outcome {
        KEEP_BOTH, KEEP_FIRST, KEEP_SECOND
    }

    private static final char NO_BREAK = '\u00a0';

    private Punctuation() {
    }

    static Outcome meet(char first, char second) {
        return switch (first) {
            case ' ' -> second == NO_BREAK ? Outcome.KEEP_SECOND : keepFirstIf(second == ' ');
            case NO_BREAK -> keepFirstIf(second == ' ');
            case '.' -> keepFirstIf(second == '.');
            case ',' -> keepFirstIf(second == ',');
            case '!' -> keepFirstIf(second == '!' || second == '.' || second == ':');
            case '?' -> keepFirstIf(second == '?' || second == '.' || second == ':');
            case ':' -> afterColon(second, second == ':' || second == '.');
            case ';' -> afterColon(second, second == ';' || second == '.' || second == ':');
            default -> Outcome.KEEP_BOTH;
        };
    }

    private static Outcome keepFirstIf(boolean swallowed) {
        return swallowed ? Outcome.KEEP_FIRST : Outcome.KEEP_BOTH;
    }

    private static Outcome afterColon(char second, boolean swallowed) {
        return second == '!' || second == '?' ? Outcome.KEEP_SECOND : keepFirstIf(swallowed);
    }

    /** Whether a character that a style puts behind a quotation goes inside of it. */
    static boolean goesInsideQuote(char character) {
        return character == '.' || character == ',' || character == '!' || character == '?';
    }
}
