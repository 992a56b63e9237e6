package org.kindred.kernel.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A piece of plain data, shaped like JSON: what fields hold and what the API answers. Immutable, compared by content; a group
 * keeps the order of its members. Dates are text in ISO 8601; a {@link org.kindred.kernel.type.Field} knows which text is one.
 */
public sealed interface Value {

    /** The JSON {@code null}: a declared field without content. */
    Value NOTHING = new Nothing();

    /** An empty list. */
    Many NONE = new Many(List.of());

    /** A group without members. */
    Group EMPTY = new Group(Map.of());

    /** Absence, written as {@code null}. */
    record Nothing() implements Value {
    }

    /** A string. */
    record Text(String text) implements Value {
    }

    /** A number, kept as it was written. */
    record Number(BigDecimal number) implements Value {
    }

    /** True or false. */
    record Flag(boolean flag) implements Value {
    }

    /** A list. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** Named members, in the order they were given. */
    record Group(Map<String, Value> members) implements Value {
        public Group {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member of that name, {@link #NOTHING} where there is none. */
        public Value get(String name) {
            return members.getOrDefault(name, NOTHING);
        }

        /** The text of that member, if it is there and is text. */
        public Optional<String> text(String name) {
            return get(name) instanceof Text(var text) ? Optional.of(text) : Optional.empty();
        }

        /** True if that member is the flag {@code true}. */
        public boolean isTrue(String name) {
            return get(name) instanceof Flag(var flag) && flag;
        }

        /** This group with one member set; a new member comes last. */
        public Group with(String name, Value value) {
            var copy = new LinkedHashMap<>(members);
            copy.put(name, value);
            return new Group(copy);
        }

        /** This group without one member. */
        public Group without(String name) {
            var copy = new LinkedHashMap<>(members);
            copy.remove(name);
            return new Group(copy);
        }

        /** The value at a dotted path such as {@code evidence.design}; lists on the way are flattened, absence is left out. */
        public Stream<Value> at(String path) {
            int dot = path.indexOf('.');
            if (dot < 0) {
                return get(path).each();
            }
            String rest = path.substring(dot + 1);
            return get(path.substring(0, dot)).each().flatMap(v -> v instanceof Group group ? group.at(rest) : Stream.of());
        }
    }

    /** A text value. */
    static Value of(String text) {
        return new Text(text);
    }

    /** A whole number. */
    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /** A flag. */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** Text, or nothing where there is none. */
    static Value ofText(Optional<String> text) {
        return text.map(Value::of).orElse(NOTHING);
    }

    /** A list. */
    static Many list(List<? extends Value> values) {
        return new Many(List.copyOf(values));
    }

    /** A list, each element made by a function. */
    static <T> Many list(List<T> source, Function<? super T, ? extends Value> each) {
        var values = new ArrayList<Value>(source.size());
        source.forEach(element -> values.add(each.apply(element)));
        return new Many(values);
    }

    /** A list of texts. */
    static Many texts(List<String> texts) {
        return list(texts, Value::of);
    }

    /** This value's elements: those of a list, itself for any other, none for nothing. */
    default Stream<Value> each() {
        return switch (this) {
            case Nothing() -> Stream.of();
            case Many(var values) -> values.stream();
            default -> Stream.of(this);
        };
    }

    /** Whether nothing is in it: null, or an empty list. */
    default boolean isEmpty() {
        return this instanceof Nothing || (this instanceof Many(var values) && values.isEmpty());
    }

    /** Starts a group, member by member. */
    static GroupBuilder group() {
        return new GroupBuilder();
    }

    /** Collects the members of a group in order. */
    final class GroupBuilder {
        private final Map<String, Value> members = new LinkedHashMap<>();

        private GroupBuilder() {
        }

        /** Adds a member, or replaces the one of that name in its place. */
        public GroupBuilder put(String name, Value value) {
            members.put(name, value);
            return this;
        }

        /** Adds a text member. */
        public GroupBuilder put(String name, String text) {
            return put(name, of(text));
        }

        /** Adds a number. */
        public GroupBuilder put(String name, long number) {
            return put(name, of(number));
        }

        /** Adds a flag. */
        public GroupBuilder put(String name, boolean flag) {
            return put(name, of(flag));
        }

        /** Adds all members of another group. */
        public GroupBuilder putAll(Group group) {
            members.putAll(group.members());
            return this;
        }

        /** The finished group. */
        public Group build() {
            return new Group(members);
        }
    }
}
