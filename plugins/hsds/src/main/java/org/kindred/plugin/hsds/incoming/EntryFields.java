package org.kindred.plugin.hsds.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Value;

/** The front matter of an entry, put together by dotted paths, in the order in which its type has its fields. */
final class EntryFields {

    private final ContentType type;
    private final Map<String, Value> byPath = new LinkedHashMap<>();

    EntryFields(ContentType type) {
        this.type = type;
    }

    /** A field that its files may have. */
    Optional<Field> field(String path) {
        return Field.find(type.written(), path).filter(field -> field.inner().isEmpty() || field.many());
    }

    /** Whether it is told of entries, though no file may say it. */
    boolean isDelivered(String path) {
        return Field.find(type.delivered(), path.contains(".") ? path.substring(0, path.indexOf('.')) : path).isPresent();
    }

    /** Sets a field, or adds to a list; what is there already stays where there is one value. */
    void add(Field field, String path, Value value) {
        if (!field.many()) {
            byPath.putIfAbsent(path, value);
        } else {
            var all = new ArrayList<>(byPath.getOrDefault(path, Value.NONE).each().toList());
            if (!all.contains(value)) {
                all.add(value);
            }
            byPath.put(path, Value.list(all));
        }
    }

    /** Sets a field to a text, if it has such a field, and has none yet. Answers whether the type has it and the text fits. */
    boolean put(String path, String text) {
        var field = field(path);
        var value = field.flatMap(own -> Cell.value(own.kind(), text));
        value.ifPresent(each -> add(field.orElseThrow(), path, each));
        return value.isPresent();
    }

    /** Whether something is there. */
    boolean has(String path) {
        return byPath.containsKey(path);
    }

    /** What is there. */
    Optional<String> text(String path) {
        return byPath.get(path) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    /** Takes something out. */
    void remove(String path) {
        byPath.remove(path);
    }

    /** Everything, as an editor would write it. */
    Value.Group build() {
        var fields = Value.group();
        type.written().forEach(field -> of(field, "").ifPresent(value -> fields.put(field.name(), value)));
        return fields.build();
    }

    private Optional<Value> of(Field field, String before) {
        String path = before + field.name();
        List<Field> inner = field.many() ? List.of() : field.inner();
        if (inner.isEmpty()) {
            return Optional.ofNullable(byPath.get(path));
        }
        var group = Value.group();
        inner.forEach(part -> of(part, path + ".").ifPresent(value -> group.put(part.name(), value)));
        var built = group.build();
        return Optional.<Value>of(built).filter(any -> !built.members().isEmpty());
    }
}
