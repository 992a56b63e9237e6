package org.kindred.kernel.store;

import java.time.Instant;
import org.kindred.kernel.content.ItemRef;

/**
 * One representation of a public item, as it was compiled.
 *
 * @param ref          the item, in the locale that was found
 * @param bytes        UTF-8, not copied
 * @param referencesAt for HTML, where the list of references begins, in bytes; else the length
 * @param digest       the item's digest
 * @param compiledAt   when these bytes were made
 * @param waiting      whether it waits to be compiled again because something it embeds has changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Stored(ItemRef ref, byte[] bytes, int referencesAt, String digest, Instant compiledAt, boolean waiting) {

    /** What can be had of a public item. */
    public enum Representation {
        /** The JSON object under {@code data}. */
        DATA,
        /** The JSON of its card. */
        CARD,
        /** The rendered body. */
        HTML,
        /** The body as plain text. */
        TEXT,
        /** The public content file. */
        MARKDOWN
    }
}
