package org.kindred.kernel.store;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;

/**
 * What is known of an item in one locale, beside its revisions.
 *
 * @param ref               which
 * @param state             where it stands
 * @param revision          the number of the newest revision
 * @param publishedRevision the number of the public one, 0 if none is
 * @param firstPublished    when it first became public
 * @param scheduledRevision the number of the one that waits to become public, 0 if none does
 * @param publishAt         when that one will become public
 * @param scheduledUntil    when that one will go again, once it is public
 * @param expireAt          when what is public will be withdrawn; if nothing is, when that which waits will
 * @param origin            the file that owns it; empty for items made through the API
 */
public record Item(ItemRef ref, State state, int revision, int publishedRevision, int scheduledRevision, Optional<Instant> firstPublished,
        Optional<Instant> publishAt, Optional<Instant> scheduledUntil, Optional<Instant> expireAt, Optional<Origin> origin) {

    /** One whose newest revision is the one that waits, if any does. */
    public Item(ItemRef ref, State state, int revision, int publishedRevision, Optional<Instant> firstPublished,
            Optional<Instant> publishAt, Optional<Instant> expireAt, Optional<Origin> origin) {
        this(ref, state, revision, publishedRevision, publishAt.isPresent() ? revision : 0, firstPublished, publishAt,
                publishAt.flatMap(waits -> expireAt), expireAt, origin);
    }

    /**
     * The file an item was imported from.
     *
     * @param path     in the content folder
     * @param digest   of the file's bytes when it was last imported, SHA-256 in hex
     * @param revision the revision that import made; a greater newest one means the item was changed since
     */
    public record Origin(String path, String digest, int revision) {
    }

    /** Whether somebody changed the item since its file was imported. */
    public boolean changedSinceImport() {
        return origin.isPresent() && origin.get().revision() < revision;
    }
}
