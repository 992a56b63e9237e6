package org.kindred.publish;

import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;

/**
 * What other items show of a public item. As long as it stays the same, nothing that refers to the item changes.
 *
 * @param ref   the item
 * @param title its title
 * @param csl   a citation's CSL item; empty for any other type
 */
record Target(ItemRef ref, String title, Value.Group csl) {

    /** The content type that bodies cite. */
    static final String CITATION = "citation";

    static Target of(Draft draft) {
        return of(draft.ref(), draft.fields());
    }

    /** From a card, or from the fields of a draft. */
    static Target of(ItemRef ref, Value.Group fields) {
        return new Target(ref, fields.text("title").orElse(ref.slug()), fields.get("csl") instanceof Value.Group csl ? csl : Value.EMPTY);
    }

    /** How a relation to it is delivered. */
    Value.Group asRelation() {
        return Value.group().put("slug", ref.slug()).put("title", title).build();
    }
}
