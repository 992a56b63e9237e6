package org.kindred.kernel.history;

import java.util.List;
import org.kindred.kernel.content.ItemRef;

/** The use cases of an item's history. Safe for threads. */
public interface History {

    /**
     * An item's revisions, newest first.
     *
     * @param size   how many make a page
     * @param number which page, from 1
     * @throws org.kindred.kernel.problem.NotFound if there is no such item
     */
    Revisions revisions(ItemRef ref, int size, int number);

    /**
     * One of them.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is no such item or revision
     */
    Saved revision(ItemRef ref, int number);

    /**
     * How one revision became another one.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is no such item or revision
     */
    Difference difference(ItemRef ref, int from, int to);

    /**
     * A page of revisions.
     *
     * @param revisions newest first, without their drafts
     * @param total     how many the item has
     */
    record Revisions(List<Saved> revisions, int total) {
        public Revisions {
            revisions = List.copyOf(revisions);
        }
    }
}
