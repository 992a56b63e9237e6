package org.kindred.rest.openapi;

import java.util.List;
import org.kindred.kernel.value.Value;

/** Small pieces of JSON Schema and OpenAPI. */
final class Json {

    private Json() {
    }

    static Value.Group type(String type) {
        return Value.group().put("type", type).build();
    }

    static Value.Group array(Value.Group items) {
        return type("array").with("items", items);
    }

    static Value.Group object(Value.Group properties, Value.Many required) {
        var object = type("object").with("properties", properties);
        return required.isEmpty() ? object : object.with("required", required);
    }

    /** An object in which every property is present. */
    static Value.Group whole(Value.Group properties) {
        return object(properties, Value.texts(List.copyOf(properties.members().keySet())));
    }

    static Value.Group orNull(Value.Group schema) {
        return Value.group().put("anyOf", Value.list(List.of(schema, type("null")))).build();
    }

    static Value.Group ref(String section, String name) {
        return Value.group().put("$ref", "#/components/" + section + "/" + name).build();
    }

    static Value.Group described(String type, String description) {
        return type(type).with("description", Value.of(description));
    }

    /** A media type with a schema: the value of {@code content}. */
    static Value.Group content(String mediaType, Value.Group schema) {
        return Value.group().put(mediaType, Value.group().put("schema", schema).build()).build();
    }
}
