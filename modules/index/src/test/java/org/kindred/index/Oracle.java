package org.kindred.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/** Answers lists as the contract says, item by item over plain values: slow, short, and without Lucene. */
final class Oracle {

    private final List<Item> items;
    private final Site site;

    Oracle(List<Item> items, Site site) {
        this.items = items;
        this.site = site;
    }

    /** Everything that a list's query finds, in its order. */
    List<Item> find(Query query) {
        return shown(query).filter(item -> matches(query.filter(), item)).sorted(order(query)).toList();
    }

    /** Counts by value, for a facet. */
    Map<String, Long> count(Query query, String facet) {
        List<Filter> top = query.filter() instanceof Filter.All(var filters) ? filters : List.of(query.filter());
        var reduced = new Filter.All(
                top.stream().filter(each -> !(each instanceof Filter.Test test && test.field().equals(facet))).toList());
        Map<String, Long> counts = new TreeMap<>();
        shown(query).filter(item -> matches(reduced, item))
                .forEach(item -> words(item, facet).stream().distinct().forEach(word -> counts.merge(word, 1L, Long::sum)));
        return counts;
    }

    private Stream<Item> shown(Query query) {
        Map<ItemKey, Map<String, Item>> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.computeIfAbsent(item.ref().key(), any -> new LinkedHashMap<>()).put(item.ref().locale(), item));
        return byKey.values().stream()
                .flatMap(locales -> site.fallback(query.locale()).stream().filter(locales::containsKey).limit(1).map(locales::get))
                .filter(item -> query.type().isEmpty() || query.type().get().equals(item.ref().type()));
    }

    private static boolean matches(Filter filter, Item item) {
        return switch (filter) {
            case Filter.All(var filters) -> filters.stream().allMatch(each -> matches(each, item));
            case Filter.Any(var filters) -> filters.stream().anyMatch(each -> matches(each, item));
            case Filter.Test test -> matches(test, item);
        };
    }

    private static boolean matches(Filter.Test test, Item item) {
        String value = test.values().getFirst();
        return switch (test.operator()) {
            case EQ -> any(test, item, value::equals);
            case NE -> !any(test, item, value::equals);
            case IN -> any(test, item, test.values()::contains);
            case PREFIX -> any(test, item, word -> word.startsWith(value));
            case EXISTS -> exists(item, test.field()) == value.equals("true");
            case LT, LTE, GT, GTE -> any(test, item, word -> compares(test.operator(), order(kind(item, test.field()), word, value)));
        };
    }

    private static boolean any(Filter.Test test, Item item, Predicate<String> right) {
        return words(item, test.field()).stream().anyMatch(right);
    }

    private static boolean exists(Item item, String path) {
        return field(item, path).isPresent() && item.card().at(path).findAny().isPresent();
    }

    private static boolean compares(Operator operator, Optional<Integer> order) {
        return order.isPresent() && switch (operator) {
            case LT -> order.get() < 0;
            case LTE -> order.get() <= 0;
            case GT -> order.get() > 0;
            default -> order.get() >= 0;
        };
    }

    /** How two words of a kind compare; empty if the second is none of that kind. */
    private static Optional<Integer> order(FieldKind kind, String word, String value) {
        return switch (kind) {
            case FieldKind.Whole() ->
                    value.matches("-?\\d+") ? Optional.of(Long.valueOf(word).compareTo(Long.valueOf(value))) : Optional.empty();
            case FieldKind.Moment() ->
                    value.matches(".*T.*Z") ? Optional.of(Instant.parse(word).compareTo(Instant.parse(value))) : Optional.empty();
            case FieldKind.Text() -> Optional.of(letters(word).compareTo(letters(value)));
            default -> Optional.of(word.compareTo(value));
        };
    }

    /** What counts of a text in English order, as far as these tests use it: a hyphen does not, and case does not. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private static Optional<Field> field(Item item, String path) {
        return Types.ALL.named(item.ref().type()).orElseThrow().field(path);
    }

    private static FieldKind kind(Item item, String path) {
        return field(item, path).orElseThrow().kind();
    }

    static List<String> words(Item item, String path) {
        if (field(item, path).isEmpty()) {
            return List.of();
        }
        return item.card().at(path).map(Oracle::word).flatMap(Optional::stream).toList();
    }

    private static Optional<String> word(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Number(var number) -> Optional.of(number.toPlainString());
            case Value.Flag(var flag) -> Optional.of(String.valueOf(flag));
            case Value.Group group -> group.text("slug");
            default -> Optional.empty();
        };
    }

    private static Comparator<Item> order(Query query) {
        var sorts = query.sort().isEmpty() ? List.of(new Sort("publishedAt", true)) : query.sort();
        Comparator<Item> order = sorts.stream().flatMap(sort -> IntStream.range(0, 3).mapToObj(rank -> by(sort, rank)))
                .reduce(Comparator::thenComparing).orElseThrow();
        return order.thenComparing(item -> item.ref().slug()).thenComparing(item -> item.ref().type());
    }

    /** Where types differ in the kind, numbers come first, texts next, words last. */
    private static Comparator<Item> by(Sort sort, int rank) {
        return (one, other) -> {
            var first = key(one, sort, rank);
            var second = key(other, sort, rank);
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            int compared = order(kind(one, sort.field()), first.get(), second.get()).orElseThrow();
            return sort.descending() ? -compared : compared;
        };
    }

    private static Optional<String> key(Item item, Sort sort, int rank) {
        if (field(item, sort.field()).isEmpty() || rank(kind(item, sort.field())) != rank) {
            return Optional.empty();
        }
        var words = new ArrayList<>(words(item, sort.field()));
        words.sort((one, other) -> order(kind(item, sort.field()), one, other).orElseThrow());
        return words.isEmpty() ? Optional.empty() : Optional.of(sort.descending() ? words.getLast() : words.getFirst());
    }

    private static int rank(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Whole() -> 0;
            case FieldKind.Moment() -> 0;
            case FieldKind.Text() -> 1;
            default -> 2;
        };
    }
}
