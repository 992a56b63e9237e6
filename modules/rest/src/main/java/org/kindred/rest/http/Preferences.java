package org.kindred.rest.http;

/** Reads header fields that list what a client takes, each with a weight (RFC 9110, 12.4.2), in one pass and without making objects. */
public final class Preferences {

    /** The greatest weight, {@code q=1}. */
    static final int FULL = 1000;

    private Preferences() {
    }

    /** The weight of a word in thousandths; that of {@code *} where it is not named, 0 where neither is. */
    public static int quality(String header, String word) {
        int own = find(header, word);
        return own >= 0 ? own : Math.max(0, find(header, "*"));
    }

    /** The weight of a word that is named itself; 0 where it is not. */
    static int stated(String header, String word) {
        return Math.max(0, find(header, word));
    }

    /** The weight of a word as it is written; -1 where it is not there. */
    static int find(String header, String word) {
        for (int from = 0; from < header.length();) {
            int end = header.indexOf(',', from) < 0 ? header.length() : header.indexOf(',', from);
            int start = skipSpace(header, from, end);
            int after = start + word.length();
            if (header.regionMatches(true, start, word, 0, word.length()) && isEnd(header, after, end)) {
                return weight(header, after, end);
            }
            from = end + 1;
        }
        return -1;
    }

    private static int skipSpace(String header, int from, int end) {
        int at = from;
        while (at < end && isSpace(header.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isEnd(String header, int at, int end) {
        return at >= end || header.charAt(at) == ';' || isSpace(header.charAt(at));
    }

    /** The value of {@code q}, 1 where there is none or it cannot be read. */
    private static int weight(String header, int from, int end) {
        for (int at = from; at + 1 < end; at++) {
            boolean isQ = header.charAt(at) == 'q' || header.charAt(at) == 'Q';
            if (isQ && header.charAt(at + 1) == '=' && isBoundary(header.charAt(at - 1))) {
                return thousandths(header, at + 2, end);
            }
        }
        return FULL;
    }

    private static boolean isBoundary(char c) {
        return c == ';' || isSpace(c);
    }

    private static int thousandths(String header, int from, int end) {
        if (from >= end || header.charAt(from) != '0') {
            return FULL;
        }
        int value = 0;
        int unit = 100;
        for (int at = from + 2; at < end && unit > 0 && Character.isDigit(header.charAt(at)); at++) {
            value += (header.charAt(at) - '0') * unit;
            unit /= 10;
        }
        return value;
    }
}
