package org.kindred.testkit;

import java.util.List;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/** Makes front matter that fills every field of a content type with something fitting. */
final class Samples {

    private Samples() {
    }

    static Value.Group of(ContentType type) {
        var values = Value.group();
        type.written().stream().filter(field -> !PluginContract.isComposed(field) && !field.name().equals("draft"))
                .forEach(field -> values.put(field.name(), of(field)));
        return values.build();
    }

    private static Value of(Field field) {
        var value = of(field.kind());
        return field.many() ? Value.list(List.of(value)) : value;
    }

    private static Value of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text() -> Value.of("Some words: “quoted”, # and so on");
            case FieldKind.Keyword() -> Value.of("a-token");
            case FieldKind.Address() -> Value.of("https://example.org/a?b=c");
            case FieldKind.Picture() -> Value.of("../pictures/a b.png");
            case FieldKind.Day() -> Value.of("2026-02-28");
            case FieldKind.Date() -> Value.of("2026-02");
            case FieldKind.Identifier(var reader) -> Value.of("a-token");
            case FieldKind.Moment() -> Value.of("2026-02-28T09:00:00Z");
            case FieldKind.Whole() -> Value.of(18);
            case FieldKind.Flag() -> Value.of(true);
            case FieldKind.Choice(var values) -> Value.of(values.getLast());
            case FieldKind.Language() -> Value.of("pt-BR");
            case FieldKind.Country() -> Value.of("GB");
            case FieldKind.Relation(var type) -> Value.of("another-" + type);
            case FieldKind.Group(var fields) -> {
                var group = Value.group();
                fields.forEach(field -> group.put(field.name(), of(field)));
                yield group.build();
            }
            case FieldKind.Span span -> Value.NOTHING;
            case FieldKind.Composed composed -> Value.NOTHING;
        };
    }
}
