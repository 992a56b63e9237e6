package org.kindred.kernel.type;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.value.Value;

/** The member of an item that says what the codes of languages and countries in its own fields are called, in the item's language. */
public final class CodedNames {

    /** What the member is called. */
    public static final String NAME = "names";

    private static final List<Field> PAIR = List.of(
            Field.of("value", new FieldKind.Keyword(), "The code.").asRequired(),
            Field.of("title", new FieldKind.Text(), "What it is called; the code itself where there is no name for it.").asRequired());

    private CodedNames() {
    }

    /** The fields of a type that hold such codes, its own ones alone. */
    public static List<Field> fields(ContentType type) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Language || field.kind() instanceof FieldKind.Country).toList();
    }

    /** How the member is declared, for these fields. */
    public static Field member(List<Field> fields) {
        var inner = fields.stream()
                .map(field -> Field.many(field.name(), new Group(PAIR), "What those of " + field.name() + " are called."))
                .toList();
        return Field.of(NAME, new Group(inner), "What its languages and countries are called, in the language it is in.").asRequired();
    }

    /** The member, for a card that has these fields. */
    public static Value of(Value.Group card, List<Field> fields, String locale) {
        var names = Value.group();
        fields.forEach(field -> names.put(field.name(), Value.list(card.get(field.name()).each().flatMap(code -> pair(field, code, locale))
                .toList())));
        return names.build();
    }

    private static Stream<Value> pair(Field field, Value value, String locale) {
        return value instanceof Value.Text(var code)
                ? Stream.of(Value.group().put("value", code).put("title", CodeNames.of(field.kind(), code, locale).orElse(code)).build())
                : Stream.of();
    }
}
