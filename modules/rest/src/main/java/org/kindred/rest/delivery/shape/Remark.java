package org.kindred.rest.delivery.shape;

import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;

/** What answers say, as a member of their {@code meta}, of content that is not what is public now. */
public interface Remark {

    /** The name of the member. */
    String name();

    /** In answers about many items. */
    Value.Group ofMany();

    /** In an answer about one item, which has been read by now. */
    Value.Group of(ItemRef ref);
}
