package org.kindred.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Moment;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Value;

/** A place never contradicts the keys that it was made of. */
class PlaceTest {

    private static final Map<String, Leaf> LEAVES = Stream.of(Field.of("day", new Day(), "."), Field.of("at", new Moment(), "."),
            Field.of("size", new Whole(), "."), Field.of("name", new Text(), "."))
            .collect(HashMap::new, (all, field) -> all.put(field.name(), Leaf.of("", field)), Map::putAll);
    private static final List<Long> SIZES = List.of(0L, 1L, -1L, 7L, 1L << 25, (1L << 26) - 2, (1L << 26) - 1, 1L << 26, 1L << 40,
            -(1L << 26),
            -(1L << 40), Long.MAX_VALUE - 1, Long.MIN_VALUE + 1);
    private static final List<Long> POINTS = List.of(0L, 12L, -4L, 254L, 255L, 256L, 1_000L, -254L, -255L, -256L, -1_000L);
    private static final List<String> DAYS = List.of("2026-01-05", "2026-01-06", "1999-12-31", "0001-01-01", "9999-12-31");
    private static final List<String> MOMENTS = List.of("2026-01-05T09:00:00Z", "2026-01-05T09:00:01Z", "2026-01-05T09:01:00Z",
            "1600-01-05T09:00:00Z", "1601-01-05T09:00:00Z", "2500-01-05T09:00:00Z");

    /** An item, by what it is ranked by. */
    private record Ranked(long points, Value.Group card) {

        static Ranked any(Random random) {
            var card = Value.group().put("day", one(random, DAYS, Value::of)).put("at", one(random, MOMENTS, Value::of))
                    .put("size", one(random, SIZES, Value::of)).put("name", one(random, List.of("a", "b"), Value::of)).build();
            return new Ranked(POINTS.get(random.nextInt(POINTS.size())), card);
        }

        private static <T> Value one(Random random, List<T> from, Function<T, Value> value) {
            return random.nextInt(4) == 0 ? Value.NOTHING : value.apply(from.get(random.nextInt(from.size())));
        }

        long place(List<String> then) {
            return Place.of(new Ranking(List.of(), then), points, LEAVES, card);
        }

        Optional<String> word(String field) {
            return card.at(field).flatMap(value -> LEAVES.get(field).word(value).stream()).findFirst();
        }
    }

    private static Comparator<Ranked> by(List<String> then) {
        Comparator<Ranked> order = Comparator.comparingLong(Ranked::points).reversed();
        for (Sort key : Sort.all(then)) {
            order = order.thenComparing(Comparator.comparing(ranked -> ranked.word(key.field()).isEmpty()));
            order = order.thenComparing((one, other) -> one.word(key.field()).isEmpty() || other.word(key.field()).isEmpty() ? 0
                    : (key.descending() ? -1 : 1) * compare(key.field(), one, other));
        }
        return order;
    }

    private static int compare(String field, Ranked one, Ranked other) {
        var leaf = LEAVES.get(field);
        String first = one.word(field).orElseThrow();
        String second = other.word(field).orElseThrow();
        return leaf.order() == Leaf.Order.NUMBER ? Long.compare(leaf.number(first).orElseThrow(), leaf.number(second).orElseThrow())
                : first.compareTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-day,-at", "-at,-day", "day,size", "-size,day", "size,-size", "name,-day", "-name", "at,size", "unknown,day",
            "-day,-size,at"})
    void aGreaterPlaceComesFirstByTheKeysToo(String keys) {
        var then = List.of(keys.split(","));
        var random = new Random(8);
        var order = by(then);
        for (int i = 0; i < 5_000; i++) {
            var one = Ranked.any(random);
            var other = Ranked.any(random);
            int byPlace = Long.compare(other.place(then), one.place(then));
            assertTrue(byPlace == 0 || Integer.signum(order.compare(one, other)) == Integer.signum(byPlace), one + " " + other);
        }
    }

    @Test
    void whatIsRankedByPointsDayAndMinuteHasAPlaceOfItsOwn() {
        var then = List.of("-day", "-at");
        var places = Stream.of("2026-01-05T09:00:00Z", "2026-01-05T09:01:00Z").flatMap(at -> Stream.of("2026-01-05", "2026-01-06")
                .flatMap(day -> Stream.of(4, 12).map(points -> new Ranked(points,
                        Value.group().put("day", Value.of(day)).put("at", Value.of(at)).build()).place(then))));
        assertEquals(8, places.distinct().count());
    }
}
