package org.kindred.kernel.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An item in a list of work.
 *
 * @param item      where it stands
 * @param title     of its newest text; empty if it is not known
 * @param updatedAt when that was saved
 * @param updatedBy who saved it
 * @param cursor    where a list goes on behind it
 */
public record Worked(Item item, Optional<String> title, Instant updatedAt, String updatedBy, Cursor cursor) {

    /**
     * A place in the order of a list.
     *
     * @param value of the field it is ordered by, as text; empty where the item has none
     * @param id    tells apart what is equal there
     */
    public record Cursor(Optional<String> value, long id) {
    }
}
