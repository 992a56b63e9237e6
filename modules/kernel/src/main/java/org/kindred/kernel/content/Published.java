package org.kindred.kernel.content;

import java.time.Instant;
import java.util.Set;

/**
 * A published item, compiled: the bytes that delivery copies. All are UTF-8.
 *
 * @param ref         the item
 * @param revision    the number of the revision it was made from
 * @param digest      {@code sha256-} and 64 hex digits: SHA-256 of the item's default JSON without {@code digest} and {@code revision}
 * @param publishedAt as shown to readers
 * @param updatedAt   as shown to readers
 * @param compiledAt  when these bytes were made
 * @param data        the JSON object that stands under {@code data}, {@code digest} and {@code revision} included
 * @param card        the same without {@code body} and {@code citations}
 * @param html        the rendered body
 * @param referencesAt where in {@code html} the list of references begins, in bytes; its length where there is none
 * @param text        the body as plain text
 * @param markdown    a content file of the public fields and the body without HTML comments
 * @param embeds      the items whose change changes these bytes
 * @param compiler    fingerprint of the code, plugins and settings that made it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest
public record Published(ItemRef ref, int revision, String digest, Instant publishedAt, Instant updatedAt, Instant compiledAt,
        byte[] data, byte[] card, byte[] html, int referencesAt, byte[] text, byte[] markdown, Set<ItemKey> embeds,
        String compiler) {

    public Published {
        embeds = Set.copyOf(embeds);
    }
}
