package org.kindred.plugin.citeproc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kindred.csl.item.CslItem;
import org.kindred.kernel.value.Value;

/** CSL-JSON as the processor reads it. */
final class Plain {

    private Plain() {
    }

    /** An item, under an id of the caller's. */
    static CslItem item(String id, Value.Group csl) {
        var members = map(csl);
        members.put("id", id);
        return CslItem.of(members);
    }

    private static Map<String, Object> map(Value.Group group) {
        var members = new LinkedHashMap<String, Object>();
        group.members().forEach((name, value) -> {
            if (!(value instanceof Value.Nothing)) {
                members.put(name, plain(value));
            }
        });
        return members;
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Nothing() -> "";
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number;
            case Value.Flag(var flag) -> flag;
            case Value.Many(var values) -> values.stream().map(Plain::plain).toList();
            case Value.Group group -> map(group);
        };
    }
}
