package org.kindred.markdown.html;

import org.kindred.kernel.content.ItemRef;

/** Where a link in a body leads. */
public sealed interface Destination {

    /**
     * To another item: {@code ../guides/finding-a-peer.md#first-steps}.
     *
     * @param item     the item, in the locale of the text unless the link names a translation
     * @param fragment what follows its path
     */
    record ToItem(ItemRef item, String fragment) implements Destination {
    }

    /** To a content file whose path names no item. */
    record Nowhere() implements Destination {
    }

    /** Anywhere else. */
    record Elsewhere() implements Destination {
    }
}
