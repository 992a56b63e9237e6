package org.kindred.kernel.editing;

import java.util.List;
import java.util.function.Predicate;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.Item;

/** What somebody should know of an item before they change it, publish it or take it away. Changes nothing. Safe for threads. */
public interface Inspection {

    /**
     * What there is to say of an item's newest text as things are now: of the text itself, and of what it leans on. Dead references, works
     * that were retracted and reviews that are overdue are told as if it were published this moment.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is no such item
     */
    Checked checks(ItemRef ref);

    /**
     * Whose texts refer to an item, the public ones and the newest ones that are not public yet; of archived items none. By type, slug and
     * locale, of one item the public text first. A translation of the item itself is no referrer.
     *
     * @param within which of them may be told
     * @param size   how many make a page
     * @param number which page, from 1
     * @throws org.kindred.kernel.problem.NotFound if there is no such item
     */
    Referrers referrers(ItemRef ref, Predicate<ItemRef> within, int size, int number);

    /**
     * What was found.
     *
     * @param item     as it stands
     * @param findings in their order in the file
     */
    record Checked(Item item, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A page of them.
     *
     * @param total how many texts there are
     */
    record Referrers(List<Referrer> referrers, int total) {
        public Referrers {
            referrers = List.copyOf(referrers);
        }
    }
}
