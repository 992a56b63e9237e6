package org.kindred.kernel.store;

import java.time.Instant;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;

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

    /** One representation of an item that was compiled just now. */
    public static Stored of(Published item, Representation representation) {
        byte[] bytes = switch (representation) {
            case DATA -> item.data();
            case CARD -> item.card();
            case HTML -> item.html();
            case TEXT -> item.text();
            case MARKDOWN -> item.markdown();
        };
        int referencesAt = representation == Representation.HTML ? item.referencesAt() : bytes.length;
        return new Stored(item.ref(), bytes, referencesAt, item.digest(), item.compiledAt(), false);
    }
}
