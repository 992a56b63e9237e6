package org.kindred.kernel.history;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/**
 * A time during which one revision of an item was what readers got.
 *
 * @param item     the item's number in the store, which stays when it is renamed
 * @param ref      its name then
 * @param revision the number of the revision
 * @param from     when it became public
 * @param until    when it no longer was; empty while it is
 */
public record Publication(long item, ItemRef ref, int revision, Instant from, Optional<Instant> until) {
}
