package org.kindred.markdown.html;

import org.kindred.kernel.content.ItemKey;

/** Where a link in a body leads. */
public sealed interface Destination {

    /** To another item: {@code ../guides/finding-a-peer.md#first-steps}. */
    record ToItem(ItemKey item, String fragment) implements Destination {
    }

    /** To a content file whose path names no item. */
    record Nowhere() implements Destination {
    }

    /** Anywhere else. */
    record Elsewhere() implements Destination {
    }
}
