package org.kindred.kernel.content;

import java.time.Instant;
import java.util.Locale;

/**
 * One entry of the change log, the spine that index, caches, nodes and mirrors follow.
 *
 * @param number its place; greater numbers were committed later
 * @param kind   what happened
 * @param ref    to which item
 * @param digest of what is public now; {@code ""} where it was withdrawn
 * @param at     when
 */
public record Change(long number, Kind kind, ItemRef ref, String digest, Instant at) {

    /** What can happen to what readers see. */
    public enum Kind {
        /** The item appeared, or its bytes changed. */
        PUBLISHED,
        /** The item is no longer public. */
        WITHDRAWN;

        /** As written in the API: {@code published}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
