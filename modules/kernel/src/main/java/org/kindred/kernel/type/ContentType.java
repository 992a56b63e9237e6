package org.kindred.kernel.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of content, as data.
 *
 * @param name        singular, as in JSON: {@code article}
 * @param plural      as in addresses and folders: {@code articles}
 * @param description one sentence for people
 * @param fields      its own fields, beside the common ones
 */
public record ContentType(String name, String plural, String description, List<Field> fields) {

    public ContentType {
        fields = List.copyOf(fields);
        if (!name.matches("[a-z]+(-[a-z]+)*") || !plural.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of a content type: " + name + ", " + plural);
        }
        for (Field field : fields) {
            if (Field.find(CommonFields.WRITTEN, field.name()).isPresent() || Field.find(CommonFields.DELIVERED, field.name()).isPresent()) {
                throw new IllegalArgumentException(name + "." + field.name() + " is a common field already");
            }
        }
    }

    /** Every key its files may have, but for familiar names and what composed fields take. */
    public List<Field> written() {
        return Stream.concat(CommonFields.WRITTEN.stream(), fields.stream()).toList();
    }

    /** Every member of its cards, in their order: what can be filtered, sorted, faceted and asked for. */
    public List<Field> delivered() {
        return Stream.of(CommonFields.DELIVERED, fields, List.of(CommonFields.TRANSLATIONS)).flatMap(List::stream).toList();
    }

    /** The delivered field at a dotted path. */
    public Optional<Field> field(String path) {
        return Field.find(delivered(), path);
    }
}
