package org.kindred.rest.openapi;

import java.util.List;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Country;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Moment;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;
import org.kindred.kernel.value.Value;

/** The JSON Schema (2020-12) of fields as they are delivered. */
final class FieldSchemas {

    private FieldSchemas() {
    }

    /** A property for each field; a value that can be absent is null then. */
    static Value.Group properties(List<Field> fields) {
        var properties = Value.group();
        fields.forEach(field -> properties.put(field.name(), property(field)));
        return properties.build();
    }

    static Value.Group property(Field field) {
        var one = one(field);
        var schema = field.many() ? Json.array(one) : field.required() ? one : Json.orNull(one);
        return schema.with("description", Value.of(field.description()));
    }

    /** The names of all fields: each is present, whatever it holds. */
    static Value.Many names(List<Field> fields) {
        return Value.list(fields, field -> Value.of(field.name()));
    }

    /** One value of the field. */
    static Value.Group one(Field field) {
        return switch (field.kind()) {
            case Text() -> Json.type("string");
            case Keyword() -> Json.type("string");
            case Address() -> Json.type("string").with("format", Value.of("uri-reference"));
            case Day() -> Json.type("string").with("format", Value.of("date"));
            case Moment() -> Json.type("string").with("format", Value.of("date-time"));
            case Whole() -> Json.type("integer");
            case Flag() -> Json.type("boolean");
            case Choice(var values) -> Json.type("string").with("enum", Value.texts(values));
            case Language() -> Json.type("string").with("examples", Value.texts(List.of("en", "es-MX")));
            case Country() -> Json.type("string").with("pattern", Value.of("^[A-Z]{2}$"));
            case Relation(var type) -> Json.ref("schemas", "Related");
            case Group(var fields) -> Json.object(properties(fields), names(fields));
            // a composed whole may hold more than what is declared to be filtered by, and none of it need be there
            case Composed(var fields, var reader) -> Json.type("object").with("properties", properties(fields));
        };
    }
}
