package org.kindred.publish.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/** Whether fields that were sent as JSON are fields of the type and hold what those can hold. */
final class FieldCheck {

    private static final String ROOT = "#/fields";

    private final ContentType type;
    private final Value.Group before;
    private final List<Fault> unknown = new ArrayList<>();
    private final List<Fault> wrong = new ArrayList<>();

    private FieldCheck(ContentType type, Value.Group before) {
        this.type = type;
        this.before = before;
    }

    /**
     * Checks names and shapes.
     *
     * @param before the fields as they are; a key that no field has may stay as it is, or be taken away
     * @throws InvalidRequest naming each member that cannot be
     */
    static void shapes(Value.Group fields, ContentType type, Value.Group before) {
        var check = new FieldCheck(type, before);
        fields.members().forEach(check::member);
        if (!check.unknown.isEmpty()) {
            throw refused("unknown-field", check.unknown);
        }
        if (!check.wrong.isEmpty()) {
            throw refused("invalid-value", check.wrong);
        }
    }

    private static InvalidRequest refused(String name, List<Fault> faults) {
        return new InvalidRequest(name, faults.getFirst().parameter() + ": " + faults.getFirst().detail(), faults);
    }

    private void member(String name, Value value) {
        var field = Field.find(type.written(), name)
                .filter(found -> name.indexOf('.') < 0 && !(found.kind() instanceof FieldKind.Composed));
        boolean stays = value instanceof Value.Nothing || value.equals(before.get(name));
        if (field.isPresent()) {
            check(field.get(), value, ROOT + "/" + name);
        } else if (!stays && type.written().stream().noneMatch(whole -> takes(whole, name))) {
            unknown.add(new Fault(ROOT + "/" + name, "no such field" + hint(name)));
        }
    }

    private static boolean takes(Field field, String name) {
        return field.kind() instanceof FieldKind.Composed(var inner, var reader) && reader.takes(name);
    }

    private String hint(String name) {
        return Optional.ofNullable(CommonFields.FAMILIAR.get(name)).map(ours -> "; it is called " + ours + " here")
                .orElseGet(() -> "; there are "
                        + type.written().stream().filter(field -> !(field.kind() instanceof FieldKind.Composed)).map(Field::name)
                                .collect(Collectors.joining(", ")));
    }

    private void check(Field field, Value value, String pointer) {
        if (!field.many()) {
            one(field.kind(), value, pointer);
        } else if (value instanceof Value.Many(var values)) {
            for (int i = 0; i < values.size(); i++) {
                one(field.kind(), values.get(i), pointer + "/" + i);
            }
        } else if (!(value instanceof Value.Nothing)) {
            wrong.add(new Fault(pointer, "a list is expected"));
        }
    }

    private void one(FieldKind kind, Value value, String pointer) {
        if (value instanceof Value.Nothing) {
            return;
        }
        switch (kind) {
            case FieldKind.Group(var inner) when value instanceof Value.Group(var members) -> group(inner, members, pointer);
            case FieldKind.Group group -> expected(pointer, "an object");
            case FieldKind.Whole whole when !(value instanceof Value.Number) -> expected(pointer, "a number");
            case FieldKind.Flag flag when !(value instanceof Value.Flag) -> expected(pointer, "true or false");
            case FieldKind.Whole whole -> {}
            case FieldKind.Flag flag -> {}
            default -> {
                if (!(value instanceof Value.Text)) {
                    expected(pointer, "a text");
                }
            }
        }
    }

    private void expected(String pointer, String what) {
        wrong.add(new Fault(pointer, what + " is expected"));
    }

    private void group(List<Field> inner, Map<String, Value> members, String pointer) {
        members.forEach((name, value) -> Field.find(inner, name).ifPresentOrElse(field -> check(field, value, pointer + "/" + name),
                () -> unknown.add(new Fault(pointer + "/" + name, "no such field; there are "
                        + inner.stream().map(Field::name).collect(Collectors.joining(", "))))));
    }

    /**
     * Refuses what the file's reader leaves out of fields that were sent.
     *
     * @throws InvalidRequest naming each of them
     */
    static void values(Value.Group fields, List<Finding> findings) {
        var faults = findings.stream().filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> fault(finding, fields.members().keySet())).toList();
        if (!faults.isEmpty()) {
            throw refused("invalid-value", faults);
        }
    }

    /** The reader names a field by its dotted path first, then says what is wrong with it. */
    private static Stream<Fault> fault(Finding finding, Set<String> sent) {
        String path = finding.message().split("[: ]", 2)[0];
        String head = path.split("\\.", 2)[0];
        return sent.contains(head) ? Stream.of(new Fault(ROOT + "/" + path.replace('.', '/'), finding.message())) : Stream.of();
    }
}
