package org.kindred.rest.delivery;

import java.util.Map;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Members;
import org.kindred.rest.query.Relations;

/** Leaves references to items that were just withdrawn out of items that have not been compiled again yet. */
final class Masking {

    private final Set<ItemKey> masked;
    private final ContentTypes types;

    Masking(Set<ItemKey> masked, ContentTypes types) {
        this.masked = masked;
        this.types = types;
    }

    /** An item or a card without those references. */
    Value.Group apply(Value.Group item) {
        if (masked.isEmpty()) {
            return item;
        }
        Value.Group left = item;
        for (var relation : relations(item).entrySet()) {
            left = Dotted.change(left, relation.getKey(), value -> without(value, relation.getValue()));
        }
        return left;
    }

    /** Whether its list of references, as it is rendered, names an item to be left out. */
    boolean touchesReferences(Value.Group item) {
        return item.at(Members.CITATIONS.name()).anyMatch(entry -> isMasked(entry, Members.CITATION));
    }

    private Map<String, String> relations(Value.Group item) {
        return item.text("type").flatMap(types::named).map(Relations::of).orElse(Map.of());
    }

    private Value without(Value value, String type) {
        return switch (value) {
            case Value.Many(var values) -> Value.list(values.stream().filter(one -> !isMasked(one, type)).toList());
            default -> isMasked(value, type) ? Value.NOTHING : value;
        };
    }

    private boolean isMasked(Value reference, String type) {
        return reference instanceof Value.Group group
                && group.text("slug").filter(slug -> masked.contains(new ItemKey(type, slug))).isPresent();
    }
}
