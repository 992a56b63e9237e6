package org.kindred.kernel.history;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/**
 * A field that says something else in another revision.
 *
 * @param field    its name, with dots for what is inside a group: {@code image.alt}
 * @param relation the type it refers to, for a relation: its values are slugs then
 * @param before   what it held; nothing where it held nothing
 * @param after    what it holds
 * @param removed  of a list, what it held and no longer holds
 * @param added    of a list, what it holds and did not hold; both are empty where only the order is another
 */
public record FieldChange(String field, Optional<String> relation, Value before, Value after, List<Value> removed, List<Value> added) {

    public FieldChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
