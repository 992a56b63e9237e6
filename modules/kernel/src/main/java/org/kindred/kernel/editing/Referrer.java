package org.kindred.kernel.editing;

import java.util.List;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.State;

/**
 * A text that refers to an item.
 *
 * @param ref        whose text it is
 * @param state      {@code PUBLISHED} for the public text; for a newest text that is not public, where its item stands
 * @param revision   the number of the text
 * @param title      that it gives its item
 * @param references each place in which it refers, in its order
 */
public record Referrer(ItemRef ref, State state, int revision, String title, List<Reference> references) {
    public Referrer {
        references = List.copyOf(references);
    }
}
