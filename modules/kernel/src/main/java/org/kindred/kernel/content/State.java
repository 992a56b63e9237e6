package org.kindred.kernel.content;

import java.util.Locale;

/** Where an item stands, in one locale. A published item may have a newer draft beside it. */
public enum State {
    /** Being written. */
    DRAFT,
    /** Waiting for a reviewer. */
    IN_REVIEW,
    /** Waiting for its time. */
    SCHEDULED,
    /** Public. */
    PUBLISHED,
    /** Taken away; its history stays. */
    ARCHIVED;

    /** As written in the API: {@code in-review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
