package org.kindred.plugin.hsds;

import java.util.Map;
import java.util.TreeMap;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Addresses;

/** What of a card, or of front matter, an editor has written, in one spelling: to compare the two. */
final class Written {

    private Written() {
    }

    static Value.Group of(String type, Value.Group item) {
        var written = new TreeMap<String, Value>();
        Samples.type(type).written().forEach(field -> put(written, field, item.get(field.name())));
        written.computeIfPresent("operator", (name, value) -> Value.of("somebody")); // of several spellings one is exported
        if (type.equals("forum")) {
            written.putIfAbsent("status", Value.of("active")); // HSDS wants one
        }
        written.computeIfPresent("url", (name, value) -> value instanceof Value.Text(var url)
                ? Addresses.absolute(url, Service.SITE.baseUrl()).map(Value::of).orElse(value)
                : value); // exported whole, and by RFC 3986
        return new Value.Group(written);
    }

    private static void put(Map<String, Value> written, Field field, Value value) {
        Value plain = plain(field, value);
        if (!plain.isEmpty() && !plain.equals(Value.EMPTY)) {
            written.put(field.name(), plain);
        }
    }

    private static Value plain(Field field, Value value) {
        return switch (value) {
            case Value.Many(var values) ->
                    Value.list(values.stream().map(each -> one(field, each)).filter(each -> !each.equals(Value.EMPTY))
                            .distinct().toList());
            case Value.Nothing() -> Value.NOTHING;
            default -> one(field, value);
        };
    }

    private static Value one(Field field, Value value) {
        if (field.kind() instanceof FieldKind.Relation && value instanceof Value.Group to) {
            return to.get("slug");
        }
        if (value instanceof Value.Group group && !field.inner().isEmpty()) {
            var parts = new TreeMap<String, Value>();
            field.inner().forEach(inner -> put(parts, inner, group.get(inner.name())));
            return new Value.Group(parts);
        }
        return value instanceof Value.Text(var text) ? Value.of(text.strip()) : value;
    }
}
