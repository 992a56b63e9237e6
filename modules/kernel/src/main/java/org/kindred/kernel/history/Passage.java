package org.kindred.kernel.history;

import java.util.Locale;

/**
 * A piece of text in a comparison by words. The kept and removed passages together are the first text, the kept and added ones the second.
 *
 * @param kind what became of it
 * @param text never empty
 */
public record Passage(Kind kind, String text) {

    /** What can become of a piece of text. */
    public enum Kind {
        /** It stands in both. */
        KEPT,
        /** It stood in the first text alone. */
        REMOVED,
        /** It stands in the second text alone. */
        ADDED;

        /** As written in the API: {@code kept}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
