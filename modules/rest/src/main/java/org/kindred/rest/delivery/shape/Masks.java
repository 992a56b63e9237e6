package org.kindred.rest.delivery.shape;

import java.util.Map;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.value.Value;

/**
 * What changed so recently, and so gravely, that items which still wait to be compiled again must not be shown as they are.
 *
 * @param withdrawn items that are no longer public: references to them are left out
 * @param retracted by the slug of a citation, the {@code retraction} that entries of its work show from now on
 */
public record Masks(Set<ItemKey> withdrawn, Map<String, Value.Group> retracted) {

    /** Nothing: nearly always. */
    public static final Masks NONE = new Masks(Set.of(), Map.of());

    public Masks {
        withdrawn = Set.copyOf(withdrawn);
        retracted = Map.copyOf(retracted);
    }

    public boolean isEmpty() {
        return withdrawn.isEmpty() && retracted.isEmpty();
    }
}
