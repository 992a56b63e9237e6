package org.kindred.kernel.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * What puts an item of a type before another: the points of all reasons that hold of it, added up. Whoever has as many comes by the order that
 * follows.
 *
 * @param reasons those there are, each of another name
 * @param then    the order of items with as many points, as the keys of a sort: {@code -publishedAt}
 */
public record Ranking(List<Reason> reasons, List<String> then) {

    /** What lists are sorted by in this order: {@code sort=-ranking}. */
    public static final String KEY = "ranking";

    /**
     * Something that counts for an item, or against it.
     *
     * @param name        as the API tells it: {@code assured}
     * @param points      how much; fewer than none for what puts an item back
     * @param description one sentence for people
     * @param field       the dotted path of the field that tells; of several values one is enough
     * @param values      which of its values; none for any value whatever
     */
    public record Reason(String name, int points, String description, String field, List<String> values) {
        public Reason {
            values = List.copyOf(values);
        }

        private boolean holds(Value.Group card) {
            return card.at(field).flatMap(Reason::word).anyMatch(word -> values.isEmpty() || values.contains(word));
        }

        private static Stream<String> word(Value value) {
            return switch (value) {
                case Value.Text(var text) -> Stream.of(text);
                case Value.Flag(var flag) -> Stream.of(String.valueOf(flag));
                default -> Stream.of();
            };
        }
    }

    public Ranking {
        reasons = List.copyOf(reasons);
        then = List.copyOf(then);
    }

    /** The order by itself, the best first: the keys of a sort. */
    public List<String> order() {
        return Stream.concat(Stream.of("-" + KEY), then.stream()).toList();
    }

    /** The reasons that hold of an item, by its card. */
    public List<Reason> of(Value.Group card) {
        return reasons.stream().filter(reason -> reason.holds(card)).toList();
    }

    /** The points that an item has for these reasons. */
    public static long points(List<Reason> held) {
        return held.stream().mapToLong(Reason::points).sum();
    }

    /** A reason by its name. */
    public Optional<Reason> named(String name) {
        return reasons.stream().filter(reason -> reason.name().equals(name)).findFirst();
    }
}
