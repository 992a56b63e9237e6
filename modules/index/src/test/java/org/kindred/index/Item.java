package org.kindred.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.index.SearchIndex.PublicItem;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Value;

/** Makes published items for tests: {@code Item.of("note", "a").title("A").with("size", 3)}. Immutable. */
public record Item(ItemRef ref, Map<String, Value> values, String body) {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    static Item of(String type, String slug) {
        return new Item(new ItemRef(type, slug, "en"), Map.of(), "").title(slug).at(LONG_AGO.toString());
    }

    public static Item note(String slug) {
        return of("note", slug);
    }

    public static Item topic(String slug, String title, String... synonyms) {
        return of("topic", slug).title(title).with("synonyms", Value.texts(List.of(synonyms)));
    }

    public Item in(String locale) {
        return new Item(ref.key().in(locale), values, body);
    }

    public Item title(String title) {
        return with("title", Value.of(title));
    }

    Item summary(String summary) {
        return with("summary", Value.of(summary));
    }

    Item body(String text) {
        return new Item(ref, values, text);
    }

    Item at(String moment) {
        return with("publishedAt", Value.of(moment)).with("updatedAt", Value.of(moment));
    }

    Item topics(String... slugs) {
        return with("topics", Value.list(Stream.of(slugs).map(Item::relation).toList()));
    }

    static Value relation(String slug) {
        return Value.group().put("slug", slug).put("title", "About " + slug).build();
    }

    Item with(String field, Value value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Item(ref, more, body);
    }

    Item with(String field, String text) {
        return with(field, Value.of(text));
    }

    Item with(String field, long number) {
        return with(field, Value.of(number));
    }

    /** Every declared field, as delivery has it. */
    Value.Group card() {
        ContentType type = Types.ALL.named(ref.type()).orElseThrow();
        var card = Value.group();
        for (Field field : type.delivered()) {
            card.put(field.name(), values.getOrDefault(field.name(), field.many() ? Value.NONE : Value.NOTHING));
        }
        return card.put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).build();
    }

    Published published() {
        byte[] card = new TestJson().write(card());
        var cited = values.getOrDefault("citations", Value.NONE);
        byte[] data = new TestJson().write(card().with("citations", cited));
        return new Published(ref, 1, "sha256-0", LONG_AGO, LONG_AGO, LONG_AGO, data, card, new byte[0], 0,
                body.getBytes(StandardCharsets.UTF_8), new byte[0], cited.isEmpty() ? Set.of() : Set.of(new ItemKey("citation", "any")),
                "test");
    }

    /** Items by their key, with all their locales. */
    static List<PublicItem> group(List<Item> items) {
        Map<ItemKey, List<Published>> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.computeIfAbsent(item.ref.key(), any -> new ArrayList<>()).add(item.published()));
        return byKey.entrySet().stream().map(each -> new PublicItem(each.getKey(), each.getValue())).toList();
    }
}
