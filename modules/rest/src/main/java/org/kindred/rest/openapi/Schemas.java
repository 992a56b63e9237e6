package org.kindred.rest.openapi;

import java.util.List;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;

/** JSON Schemas of what fields hold. */
final class Schemas {

    static final String DATE = "^-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    static final String SPAN = "^([0-9]+|[0-9]+-[0-9]*|-[0-9]+)$";
    static final String COUNTRY = "^[A-Z]{2}$";
    static final String LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
    static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private Schemas() {
    }

    /** A reference to a schema among the components. */
    static Value.Group ref(String name) {
        return Value.group().put("$ref", "#/components/schemas/" + name).build();
    }

    /** A schema of one type. */
    static GroupBuilder type(String type) {
        return Value.group().put("type", type);
    }

    /** An array. */
    static Value.Group array(Value items) {
        return type("array").put("items", items).build();
    }

    /** An object with these members, all of them always there. */
    static Value.Group object(Value.Group properties) {
        return type("object").put("properties", properties).put("required", Value.texts(List.copyOf(properties.members().keySet())))
                .build();
    }

    /** What fields deliver, each by its name. */
    static Value.Group properties(List<Field> fields) {
        var properties = Value.group();
        fields.forEach(field -> properties.put(field.name(), delivered(field)));
        return properties.build();
    }

    /** What a field delivers: a list is never null, a single value is where there is none. */
    static Value.Group delivered(Field field) {
        if (field.many()) {
            return array(single(field.kind())).with("description", Value.of(field.description()));
        }
        var schema = single(field.kind());
        return (field.required() ? schema : orNull(schema)).with("description", Value.of(field.description()));
    }

    private static Value.Group orNull(Value.Group schema) {
        return Value.group().put("anyOf", Value.list(List.of(schema, type("null").build()))).build();
    }

    private static Value.Group single(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Group(var fields) -> type("object").put("properties", properties(fields)).build();
            case FieldKind.Composed(var fields, var reader) -> type("object").put("properties", composed(fields)).build();
            case FieldKind.Relation(var type) -> ref("Reference");
            default -> value(kind);
        };
    }

    /** A composed whole has the members it was written with, in the shapes its own standard gives them. */
    private static Value.Group composed(List<Field> fields) {
        var properties = Value.group();
        fields.forEach(field -> properties.put(field.name(), Value.group().put("description", field.description()).build()));
        return properties.build();
    }

    /** One value as filters take it. */
    static Value.Group value(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Day() -> type("string").put("format", "date").build();
            case FieldKind.Date() -> type("string").put("pattern", DATE).build();
            case FieldKind.Moment() -> type("string").put("format", "date-time").build();
            case FieldKind.Whole() -> type("integer").build();
            case FieldKind.Span(var from, var to) -> type("string").put("pattern", SPAN).build();
            case FieldKind.Flag() -> type("boolean").build();
            case FieldKind.Choice(var values) -> type("string").put("enum", Value.texts(values)).build();
            case FieldKind.Language() -> type("string").put("pattern", LANGUAGE).build();
            case FieldKind.Country() -> type("string").put("pattern", COUNTRY).build();
            case FieldKind.Relation(var type) -> type("string").put("pattern", SLUG).build();
            default -> type("string").build();
        };
    }
}
