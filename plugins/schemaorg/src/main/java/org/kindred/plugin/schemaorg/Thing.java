package org.kindred.plugin.schemaorg;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/** A node of JSON-LD that is being written. What is empty is left out. */
final class Thing {

    private final Value.GroupBuilder members = Value.group();

    private Thing() {
    }

    /** One of these types. */
    static Thing of(String... types) {
        var thing = new Thing();
        return thing.with("@type", types.length == 1 ? Value.of(types[0]) : Value.texts(List.of(types)));
    }

    /** A node that is described elsewhere. */
    static Value.Group reference(String id) {
        return Value.group().put("@id", id).build();
    }

    Thing id(String id) {
        members.put("@id", id);
        return this;
    }

    Thing with(String name, Value value) {
        boolean empty = value instanceof Value.Nothing || value instanceof Value.Many(var values) && values.isEmpty();
        if (!empty) {
            members.put(name, value instanceof Value.Many(var values) && values.size() == 1 ? values.getFirst() : value);
        }
        return this;
    }

    Thing with(String name, String text) {
        return text.isEmpty() ? this : with(name, Value.of(text));
    }

    Thing with(String name, Optional<String> text) {
        return with(name, text.orElse(""));
    }

    Thing with(String name, Stream<? extends Value> values) {
        return with(name, Value.list(values.toList()));
    }

    Thing texts(String name, Stream<String> texts) {
        return with(name, texts.map(Value::of));
    }

    Value.Group done() {
        return members.build();
    }
}
