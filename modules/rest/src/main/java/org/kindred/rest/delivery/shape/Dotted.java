package org.kindred.rest.delivery.shape;

import java.util.function.UnaryOperator;
import org.kindred.kernel.value.Value;

/** Changes what stands at a dotted path; lists on the way are gone through. */
final class Dotted {

    private Dotted() {
    }

    /** The group with the member at that path changed; the same group where there is no such member. */
    static Value.Group change(Value.Group group, String path, UnaryOperator<Value> change) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        if (!group.members().containsKey(head)) {
            return group;
        }
        Value member = group.get(head);
        return group.with(head, dot < 0 ? change.apply(member) : groups(member, inner -> change(inner, path.substring(dot + 1), change)));
    }

    /** The value with each group in it, or itself if it is one, changed. */
    static Value groups(Value value, UnaryOperator<Value.Group> change) {
        return switch (value) {
            case Value.Group group -> change.apply(group);
            case Value.Many(var values) -> Value.list(values, inner -> groups(inner, change));
            default -> value;
        };
    }
}
