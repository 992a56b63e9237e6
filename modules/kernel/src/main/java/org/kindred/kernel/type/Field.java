package org.kindred.kernel.type;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Group;

/**
 * A named field of a content type.
 *
 * @param name        as written in files and JSON, camelCase
 * @param kind        what it holds
 * @param many        whether it is a list; a single value in a file is then a list of one
 * @param required    whether its absence is a finding
 * @param description one sentence for editors and for OpenAPI
 */
public record Field(String name, FieldKind kind, boolean many, boolean required, String description) {

    public Field {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9-]*") || name.equals("or")) {
            throw new IllegalArgumentException("not a field name: " + name);
        }
    }

    /** An optional field with one value. */
    public static Field of(String name, FieldKind kind, String description) {
        return new Field(name, kind, false, false, description);
    }

    /** An optional field with a list of values. */
    public static Field many(String name, FieldKind kind, String description) {
        return new Field(name, kind, true, false, description);
    }

    /** The same field, required. */
    public Field asRequired() {
        return new Field(name, kind, many, true, description);
    }

    /** The fields inside, for a group or a composed whole. */
    public List<Field> inner() {
        return switch (kind) {
            case Group(var fields) -> fields;
            case Composed(var fields, var reader) -> fields;
            default -> List.of();
        };
    }

    /** Finds a field at a dotted path in a list of fields. */
    public static Optional<Field> find(List<Field> fields, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        var found = fields.stream().filter(field -> field.name().equals(head)).findFirst();
        return dot < 0 ? found : found.flatMap(field -> find(field.inner(), path.substring(dot + 1)));
    }
}
