package org.kindred.rest.query;

/** How what a caller sent is said back to them. */
public final class Wording {

    private static final int LONGEST = 100;

    private Wording() {
    }

    /** In quotes, cut where it is long. */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** Cut where it is long. */
    public static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
