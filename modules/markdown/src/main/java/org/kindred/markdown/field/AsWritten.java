package org.kindred.markdown.field;

import java.util.List;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;

/** Front matter as plain data that loses nothing of how it is spelled. */
final class AsWritten {

    private AsWritten() {
    }

    static Value.Group group(Written.Mapping written, List<Field> fields) {
        var group = Value.group();
        written.entries().forEach((key, entry) -> group.put(key,
                Field.find(fields, key).map(field -> value(entry.value(), field)).orElseGet(() -> plain(entry.value()))));
        return group.build();
    }

    private static Value value(Written written, Field field) {
        return switch (written) {
            case Written.Mapping mapping -> group(mapping, field.inner());
            case Written.Sequence sequence -> Value.list(sequence.elements(), element -> value(element, field));
            case Written.Scalar scalar when scalar.resolved().isEmpty() -> Value.NOTHING;
            case Written.Scalar scalar -> holdsText(field.kind()) ? Value.of(scalar.text()) : plain(scalar);
        };
    }

    private static boolean holdsText(FieldKind kind) {
        return !(kind instanceof FieldKind.Whole || kind instanceof FieldKind.Flag);
    }

    /** {@code 08} and {@code 1.50} are texts that look like numbers: a volume, a version. */
    private static Value plain(Written written) {
        return switch (written) {
            case Written.Mapping mapping -> group(mapping, List.of());
            case Written.Sequence sequence -> Value.list(sequence.elements(), AsWritten::plain);
            case Written.Scalar(var text, Value.Number(var number), var place) when !number.toPlainString().equals(text) -> Value.of(text);
            case Written.Scalar scalar -> scalar.resolved();
        };
    }

    /** Whether two values say the same, a scalar and a list of it alone included. */
    static boolean isSame(Value one, Value other) {
        return one.equals(other) || withoutNothing(one).equals(withoutNothing(other))
                || one instanceof Value.Many != other instanceof Value.Many && !one.isEmpty()
                        && one.each().toList().equals(other.each().toList());
    }

    /** Without members that are nothing, at any depth: they are not written. */
    static Value withoutNothing(Value value) {
        return switch (value) {
            case Value.Group(var members) -> {
                var some = Value.group();
                members.forEach((name, member) -> {
                    if (!(member instanceof Value.Nothing)) {
                        some.put(name, withoutNothing(member));
                    }
                });
                yield some.build();
            }
            case Value.Many(var values) -> Value.list(values, AsWritten::withoutNothing);
            default -> value;
        };
    }
}
