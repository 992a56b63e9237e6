package org.kindred.rest.delivery.shape;

import java.util.Map;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Members;
import org.kindred.rest.query.Relations;

/** Leaves references to what was just withdrawn out of items that were not compiled again yet, and warns of what was just retracted. */
public final class Masking {

    private final Masks masks;
    private final ContentTypes types;

    public Masking(Masks masks, ContentTypes types) {
        this.masks = masks;
        this.types = types;
    }

    /** An item or a card without those references. */
    public Value.Group apply(Value.Group item) {
        if (masks.isEmpty()) {
            return item;
        }
        Value.Group left = Dotted.change(item, Members.CITATIONS.name(), entries -> Dotted.groups(entries, this::warned));
        for (var relation : relations(item).entrySet()) {
            left = Dotted.change(left, relation.getKey(), value -> without(value, relation.getValue()));
        }
        return Dotted.change(left, "body.lists", this::listed);
    }

    /** The live lists of a body without those entries; the rendered ones are made again. */
    private Value listed(Value lists) {
        return Dotted.groups(lists, list -> list.with("items", without(list.get("items"), list.text("type").orElse(""))));
    }

    /** An entry of a list of references, with what is known against its work since it was compiled. */
    private Value.Group warned(Value.Group entry) {
        var retraction = entry.text("slug").map(masks.retracted()::get);
        return retraction.map(told -> entry.with("retraction", told)).orElse(entry);
    }

    /** Whether its list of references, as it is rendered, names an item to be left out, or one to be warned of. */
    public boolean touchesReferences(Value.Group item) {
        return item.at(Members.CITATIONS.name()).anyMatch(entry -> isMasked(entry, Members.CITATION) || isUnwarned(entry));
    }

    private boolean isUnwarned(Value entry) {
        return entry instanceof Value.Group group && !warned(group).equals(group);
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
                && group.text("slug").filter(slug -> masks.withdrawn().contains(new ItemKey(type, slug))).isPresent();
    }
}
