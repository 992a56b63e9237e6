package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.index.Shelf.facets;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.with;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Value;

/** Random lists over random items of every kind, in several locales, against an evaluation without Lucene. */
class OracleTest {

    private static final Site SITE = Shelf.site("en", "es", "es-MX", "de");
    private static final List<String> WORDS = List.of("ache", "Bone", "calm", "calm day", "Calm Night", "low", "glad", "en", "es", "true",
            "12", "7");
    private static final List<String> SLUGS = List.of("ann", "bob", "cyd");

    @TempDir
    private Path folder;

    private static final int QUERIES = Boolean.getBoolean("kindred.long") ? 2_000 : 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void listsAreWhatTheContractSays(long seed) {
        var random = new Random(seed);
        var items = items(random);
        var oracle = new Oracle(items, SITE);
        try (var shelf = Shelf.fresh(folder, SITE)) {
            for (int from = 0; from < items.size(); from += 40) {
                shelf.put(whole(items, from));
            }
            for (int i = 0; i < QUERIES; i++) {
                compare(query(random, items), oracle, shelf, random);
            }
        }
    }

    @Test
    void whatIsPublishedTwiceOrWithdrawnIsFoundAsItIsNow() {
        var random = new Random(99);
        var items = items(random);
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(items);
            var changed = items.stream().map(item -> item.with("size", 1 + random.nextInt(5)))
                    .filter(item -> item.ref().slug().hashCode() % 3 != 0).toList();
            shelf.put(changed);
            items.stream().filter(item -> item.ref().slug().hashCode() % 3 == 0)
                    .forEach(item -> shelf.withdraw(item.ref().type(), item.ref().slug()));
            for (int i = 0; i < QUERIES; i++) {
                compare(query(random, items), new Oracle(changed, SITE), shelf, random);
            }
        }
    }

    private static void compare(Query query, Oracle oracle, Shelf shelf, Random random) {
        var right = oracle.find(query).stream().map(item -> item.ref().toString()).toList();
        var hits = shelf.find(query);
        assertEquals(right.stream().limit(100).toList(), refs(hits), query.toString());
        assertEquals(right.size(), hits.total(), query.toString());
        for (String facet : query.facets()) {
            assertEquals(greatest(oracle.count(query, facet)), counts(hits.facets().get(facet)), facet + " of " + query);
        }
        int size = 5 + random.nextInt(40);
        assertEquals(right, pages(shelf, query, size), query.toString());
    }

    private static List<String> refs(Hits hits) {
        return hits.hits().stream().map(hit -> hit.ref().toString()).toList();
    }

    private static List<String> pages(Shelf shelf, Query query, int size) {
        var all = new ArrayList<String>();
        var page = shelf.find(with(query, new Page.Numbered(size, 1)));
        all.addAll(refs(page));
        while (page.after().isPresent()) {
            page = shelf.find(with(query, new Page.After(size, page.after().get())));
            all.addAll(refs(page));
        }
        return all;
    }

    private static String greatest(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(100).map(Map.Entry::toString).collect(Collectors.joining(" "));
    }

    private static String counts(List<Hits.Count> counts) {
        return counts.stream().map(count -> count.value() + "=" + count.count()).collect(Collectors.joining(" "));
    }

    /** Items that share a key come in one batch. */
    private static List<Item> whole(List<Item> items, int from) {
        var keys = items.subList(from, Math.min(items.size(), from + 40)).stream().map(item -> item.ref().key())
                .collect(Collectors.toSet());
        return items.stream().filter(item -> keys.contains(item.ref().key())).toList();
    }

    private static List<Item> items(Random random) {
        var items = new ArrayList<Item>();
        IntStream.range(0, 80).forEach(i -> {
            String slug = "s" + random.nextInt(1000) + "-" + i;
            String type = one(random, List.of("note", "note", "odd", "topic", "person"));
            SITE.locales().stream().filter(locale -> random.nextInt(3) > 0)
                    .forEach(locale -> items.add(filled(Item.of(type, slug).in(locale).title(one(random, WORDS)), random)));
        });
        return items;
    }

    private static Item filled(Item item, Random random) {
        Item filled = item.at(moment(random));
        for (Field field : Types.ALL.named(item.ref().type()).orElseThrow().delivered()) {
            if (random.nextInt(3) > 0
                    && !List.of("type", "slug", "locale", "title", "publishedAt", "updatedAt", "aliases").contains(field.name())) {
                filled = filled.with(field.name(), field.many() ? several(field, random) : single(field, random));
            }
        }
        return filled;
    }

    private static Value several(Field field, Random random) {
        return Value.list(Stream.generate(() -> single(field, random)).limit(random.nextInt(4)).toList());
    }

    private static Value single(Field field, Random random) {
        return switch (field.kind().getClass().getSimpleName()) {
            case "Whole" -> Value.of(random.nextInt(20) - 5L);
            case "Moment" -> Value.of(moment(random));
            case "Day" -> Value.of(day(random));
            case "Flag" -> Value.of(random.nextBoolean());
            case "Relation" -> Item.relation(one(random, SLUGS));
            case "Group", "Composed" -> group(field, random);
            default -> Value.of(one(random, WORDS));
        };
    }

    private static Value group(Field field, Random random) {
        var group = Value.group();
        field.inner().forEach(inner -> group.put(inner.name(), random.nextInt(3) == 0 ? Value.NOTHING : single(inner, random)));
        group.put("undeclared", "x");
        return group.build();
    }

    private static String moment(Random random) {
        return "202" + random.nextInt(3) + "-01-0" + (1 + random.nextInt(3)) + "T09:00:00" + (random.nextInt(4) == 0 ? ".123456Z" : "Z");
    }

    private static String day(Random random) {
        return "202" + random.nextInt(3) + "-01-0" + (1 + random.nextInt(3));
    }

    private static Query query(Random random, List<Item> items) {
        var query = random.nextInt(3) == 0 ? Shelf.all() : Shelf.all(one(random, List.of("note", "note", "odd", "topic")));
        query = Shelf.in(one(random, SITE.locales()), with(query, filter(random, items, query, 2)));
        if (random.nextInt(4) > 0) {
            var paths = paths(query);
            query = sorted(query, Stream.generate(() -> (random.nextBoolean() ? "-" : "") + one(random, paths)).limit(1 + random.nextInt(3))
                    .toArray(String[]::new));
        }
        return random.nextInt(3) == 0 ? facets(query, one(random, paths(query)), "topics", "locale") : query;
    }

    private static Filter filter(Random random, List<Item> items, Query query, int depth) {
        int choice = depth == 0 ? 2 : random.nextInt(4);
        return switch (choice) {
            case 0 -> new Filter.All(Stream.generate(() -> filter(random, items, query, depth - 1)).limit(random.nextInt(4)).toList());
            case 1 -> new Filter.Any(Stream.generate(() -> filter(random, items, query, depth - 1)).limit(1 + random.nextInt(3)).toList());
            default -> test(random, items, query);
        };
    }

    private static Filter test(Random random, List<Item> items, Query query) {
        var paths = paths(query);
        String path = one(random, paths);
        Operator operator = one(random, List.of(Operator.values()));
        String value = value(random, items, path);
        return switch (operator) {
            case EXISTS -> Shelf.test(random.nextBoolean() ? path : one(random, List.of("place", "parts", "csl", path)), operator,
                    String.valueOf(random.nextBoolean()));
            case IN -> Shelf.test(path, operator, value, value(random, items, path), value(random, items, path));
            case PREFIX -> Shelf.test(path, operator, value.substring(0, random.nextInt(value.length() + 1)));
            default -> Shelf.test(path, operator, value);
        };
    }

    /** A value that some item has there, if any has. */
    private static String value(Random random, List<Item> items, String path) {
        for (int i = 0; i < 20; i++) {
            var words = Oracle.words(one(random, items), path);
            if (!words.isEmpty()) {
                return one(random, words);
            }
        }
        return "12";
    }

    private static List<String> paths(Query query) {
        Map<String, Field> paths = new TreeMap<>(new HashMap<>());
        Types.ALL.all().stream().filter(type -> query.type().isEmpty() || query.type().get().equals(type.name()))
                .forEach(type -> type.delivered().forEach(field -> add("", field, paths)));
        return List.copyOf(paths.keySet());
    }

    private static void add(String prefix, Field field, Map<String, Field> paths) {
        if (field.inner().isEmpty()) {
            paths.put(prefix + field.name(), field);
        }
        field.inner().forEach(inner -> add(prefix + field.name() + ".", inner, paths));
    }

    private static <T> T one(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
