package org.kindred.publish.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.history.FieldChange;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/** Tells two drafts of one type apart, field by field. */
final class FieldComparison {

    private FieldComparison() {
    }

    static List<FieldChange> of(Draft before, Draft after) {
        return changes("", after.type().written(), before.fields(), after.fields()).toList();
    }

    private static Stream<FieldChange> changes(String path, List<Field> fields, Value.Group before, Value.Group after) {
        return fields.stream().flatMap(field -> changes(path + field.name(), field, before.get(field.name()), after.get(field.name())));
    }

    /** A group is told member by member, a list of groups entry by entry. */
    private static Stream<FieldChange> changes(String path, Field field, Value before, Value after) {
        if (before.equals(after) || before.isEmpty() && after.isEmpty()) {
            return Stream.of();
        }
        if (!field.many() && field.kind() instanceof FieldKind.Group(var fields)) {
            return changes(path + ".", fields, group(before), group(after));
        }
        boolean lists = field.many();
        return Stream.of(new FieldChange(path, relation(field), before, after, lists ? without(before, after) : List.of(),
                lists ? without(after, before) : List.of()));
    }

    private static Value.Group group(Value value) {
        return value instanceof Value.Group group ? group : Value.EMPTY;
    }

    private static Optional<String> relation(Field field) {
        return field.kind() instanceof FieldKind.Relation(var type) ? Optional.of(type) : Optional.empty();
    }

    /** The elements of one list that the other does not have, as often as it does not have them. */
    private static List<Value> without(Value one, Value other) {
        var left = new ArrayList<>(one.each().toList());
        other.each().forEach(left::remove);
        return left;
    }
}
