package org.kindred.kernel.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Front matter as an editor wrote it, with the place of every value, before anybody says what it means. */
public sealed interface Written {

    /** Where this stands in the file. */
    Place place();

    /** A line and a column of a file, both from 1. */
    record Place(int line, int column) {
        /** The very beginning of a file. */
        public static final Place START = new Place(1, 1);
    }

    /**
     * One scalar.
     *
     * @param text     as written, without quotes: {@code 08} stays {@code 08}
     * @param resolved what YAML 1.2's core schema makes of it: a text, a number, a flag or nothing
     */
    record Scalar(String text, Value resolved, Place place) implements Written {
    }

    /** A list. */
    record Sequence(List<Written> elements, Place place) implements Written {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** Keys and values, in their order. */
    record Mapping(Map<String, Entry> entries, Place place) implements Written {
        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of a key. */
        public Optional<Written> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /** One entry of a mapping: where its key stands, and its value. */
    record Entry(Place key, Written value) {
    }

    /** The same as plain data, scalars as YAML resolves them. */
    default Value value() {
        return switch (this) {
            case Scalar scalar -> scalar.resolved();
            case Sequence sequence -> Value.list(sequence.elements(), Written::value);
            case Mapping mapping -> {
                var group = Value.group();
                mapping.entries().forEach((key, entry) -> group.put(key, entry.value().value()));
                yield group.build();
            }
        };
    }
}
