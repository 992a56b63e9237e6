package org.kindred.index.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Value;

/**
 * How early an item stands in the order that lists of its type have by themselves, as one number that is made when it is written, and that the
 * index is sorted by. An item with a greater number stands before one with a less; those with the same number may stand either way, and their
 * keys tell. Of a ranking it is made of the points first, then of the keys that follow.
 */
public final class Place {

    private static final int POINTS = 9;
    private static final int KEY = 27;
    private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);
    /** Of a long that is never below zero. */
    private static final int ALL = 63;

    private final Map<String, Leaf> leaves;
    private final Value.Group card;
    private long number;
    private int free = ALL;
    /** Whether whoever has the same number until here has the same values: only then may another key say more. */
    private boolean exact = true;

    private Place(Map<String, Leaf> leaves, Value.Group card) {
        this.leaves = leaves;
        this.card = card;
    }

    /** The number of an item of a type that has no ranking: the newest come first. */
    static long of(Optional<Leaf> publishedAt, Value.Group card) {
        return publishedAt.stream().flatMap(leaf -> card.at(leaf.path()).flatMap(value -> leaf.word(value).stream())
                .flatMap(word -> leaf.number(word).stream().boxed())).findFirst().orElse(Long.MIN_VALUE);
    }

    /**
     * The number of an item by a ranking.
     *
     * @param leaves those of its type that the ranking sorts by, by their paths
     * @param points what it has by the ranking
     */
    static long of(Ranking ranking, long points, Map<String, Leaf> leaves, Value.Group card) {
        var place = new Place(leaves, card);
        place.add(OptionalLong.of(points), true, POINTS);
        Sort.all(ranking.then()).forEach(place::add);
        return place.number;
    }

    private void add(Sort key) {
        var leaf = Optional.ofNullable(leaves.get(key.field()));
        var values = leaf.map(this::values).orElse(LongStream.empty());
        add(key.descending() ? values.max() : values.min(), key.descending(), KEY);
        exact &= leaf.filter(Place::isExact).isPresent();
    }

    /** None is last; the first and the last of the others stand for all that are beyond. */
    private void add(OptionalLong value, boolean descending, int bits) {
        if (!exact || free < bits) {
            return;
        }
        free -= bits;
        long middle = 1L << bits - 1;
        long most = (1L << bits) - 1;
        long near = Math.clamp(value.orElse(0), -middle, middle);
        long rank = value.isEmpty() ? 0 : Math.clamp(descending ? middle + near : middle - near, 1, most);
        number |= rank << free;
        exact = rank != 1 && rank != most;
    }

    private LongStream values(Leaf leaf) {
        return card.at(leaf.path()).flatMap(value -> leaf.word(value).stream()).flatMapToLong(word -> number(leaf, word).stream());
    }

    private static boolean isExact(Leaf leaf) {
        return leaf.kind() instanceof FieldKind.Day || leaf.order() == Leaf.Order.NUMBER && !(leaf.kind() instanceof FieldKind.Moment);
    }

    /** Days and minutes, and whole numbers as they are; words and texts are compared by their keys alone. */
    private static OptionalLong number(Leaf leaf, String word) {
        return switch (leaf.kind()) {
            case FieldKind.Day() -> day(word);
            case FieldKind.Moment() -> leaf.number(word).stream().map(micros -> Math.floorDiv(micros, MINUTE)).findFirst();
            default -> leaf.order() == Leaf.Order.NUMBER ? leaf.number(word) : OptionalLong.empty();
        };
    }

    private static OptionalLong day(String word) {
        try {
            return OptionalLong.of(LocalDate.parse(word).toEpochDay());
        } catch (DateTimeException noDay) {
            return OptionalLong.empty();
        }
    }
}
