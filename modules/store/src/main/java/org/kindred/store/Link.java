package org.kindred.store;

import java.util.Comparator;
import org.kindred.kernel.content.ItemKey;

/**
 * A way back: from an item to one whose snapshot embeds it, or refers to it in vain.
 *
 * @param target   the one that is embedded
 * @param embedder the number of the other
 */
record Link(ItemKey target, long embedder) {

    /** The order in which they are kept. */
    static final Comparator<Link> BY_TARGET = Comparator
            .comparing(Link::target, Comparator.comparing(ItemKey::type).thenComparing(ItemKey::slug))
            .thenComparingLong(Link::embedder);
}
