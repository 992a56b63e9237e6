package org.kindred.plugin.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/** Cards as they are compiled: with every declared member, null or empty where nothing is in it. */
final class Samples {

    private static final List<String> WORDS = List.of("peer", "Überblick", "vidéo", "niño", "支持", "\"quoted\"", "<b>", "a&b", "line\nbreak",
            "🙂",
            "\\back", "Alzheimer’s", "carers", "24/7");
    private static final List<String> OPERATORS = List.of("Alzheimer's Society", "Alzheimer’s  Society", "ALZHEIMER'S SOCIETY", "Mind",
            "mind",
            "Cancer Council", "Fundación Ñ", "支持会");
    private static final List<String> ADDRESSES = List.of("https://forum.example/", "https://例え.example/a b", "/here",
            "http://x.example/?q=[1]",
            "https://x.example/%zz", "https://x.example/ok?a=1&b=2#c", "https://[::1]/");

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    /** The bare card of an item: what is not given is null or empty. */
    static Value.Group card(String type, String slug, String locale, Value.Group given) {
        var card = Value.group();
        type(type).delivered().forEach(field -> card.put(field.name(), field.many() ? Value.NONE : Value.NOTHING));
        return card.put("type", type).put("slug", slug).put("locale", locale).put("title", "The " + slug)
                .put("publishedAt", "2026-01-05T09:00:00Z").put("updatedAt", "2026-01-05T09:00:00Z").put("digest", "sha256-" + slug)
                .put("revision", 1).putAll(given).build();
    }

    static ContentType type(String name) {
        return Service.PLUGINS.types().named(name).orElseThrow();
    }

    /** A topic. */
    static Value.Group topic(String slug, String parent) {
        var given = Value.group().put("summary", "About " + slug + ".").put("synonyms", Value.texts(List.of(slug + "-ish")))
                .put("codes", Value.list(List.of(Value.group().put("system", "mesh").put("code", "D" + slug.length()).build())));
        if (!parent.isEmpty()) {
            given.put("parent", reference(parent));
        }
        return card("topic", slug, "en", given.build());
    }

    static Value.Group reference(String slug) {
        return Value.group().put("slug", slug).put("title", "The " + slug).build();
    }

    /** A card with whatever its fields can hold. */
    Value.Group any(String type, String slug, String locale) {
        var given = Value.group();
        for (Field field : type(type).delivered()) {
            given.put(field.name(), any(field));
        }
        return card(type, slug, locale, given.put("type", type).put("slug", slug).put("locale", locale).put("title", words(3))
                .put("publishedAt", "2026-01-05T09:00:00Z").put("updatedAt", "2026-01-05T09:00:00Z").build());
    }

    private Value any(Field field) {
        if (field.many()) {
            var values = new ArrayList<Value>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.add(one(field));
            }
            return Value.list(values);
        }
        return random.nextInt(3) == 0 && !field.required() ? Value.NOTHING : one(field);
    }

    private Value one(Field field) {
        if (field.name().equals("hidden")) {
            return Value.of(false);
        }
        if (field.name().equals("operator")) {
            return Value.of(pick(OPERATORS));
        }
        return switch (field.kind()) {
            case FieldKind.Choice(var words) -> Value.of(pick(words));
            case FieldKind.Whole() -> Value.of(random.nextInt(120));
            case FieldKind.Flag() -> Value.of(random.nextBoolean());
            case FieldKind.Day() -> Value.of("2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10)));
            case FieldKind.Moment() -> Value.of("2026-01-0%dT09:00:00Z".formatted(1 + random.nextInt(9)));
            case FieldKind.Country() -> Value.of(pick(List.of("GB", "ES", "US", "TW")));
            case FieldKind.Language() -> Value.of(pick(List.of("en", "es-MX", "zh-Hant", "gsw")));
            case FieldKind.Relation(var type) -> reference("t-" + random.nextInt(40));
            case FieldKind.Address() -> Value.of(pick(ADDRESSES));
            case FieldKind.Picture() -> Value.of(pick(ADDRESSES));
            case FieldKind.Group(var fields) -> group(fields);
            default -> Value.of(words(1 + random.nextInt(4)));
        };
    }

    private Value group(List<Field> fields) {
        var group = Value.group();
        fields.forEach(field -> group.put(field.name(), any(field)));
        return group.build();
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(pick(WORDS));
        }
        return words.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
