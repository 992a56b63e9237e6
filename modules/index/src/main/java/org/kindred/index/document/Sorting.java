package org.kindred.index.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.type.Ranking;

/**
 * The order of a query's hits. Items without a value come last either way; of several values the one that puts an item first counts; the
 * item's identity is the last key, so that every order is a total one and a cursor can say where to go on.
 */
public final class Sorting {

    /** The order of what nothing ranks. */
    static final Sort NEWEST = new Sort("publishedAt", true);

    /** The order of the documents of the index. */
    private static final SortField PLACE = new SortField(Names.PLACE, SortField.Type.LONG, true);
    private static final String SCORE = "score";

    private final Query query;
    private final Layout layout;
    private final List<SortField> keys = new ArrayList<>();

    private Sorting(Query query, Layout layout) {
        this.query = query;
        this.layout = layout;
        var sorts = sorts(query);
        if (isOwnOrder(sorts)) {
            keys.add(PLACE);
        }
        sorts.forEach(this::add);
        keys.add(new SortField(Names.ITEM, SortField.Type.STRING_VAL));
    }

    /** The order that a query asks for, or that it gets if it asks for none. */
    public static org.apache.lucene.search.Sort of(Query query, Layout layout) {
        return new org.apache.lucene.search.Sort(new Sorting(query, layout).keys.toArray(SortField[]::new));
    }

    /** Whether the order depends on scores, which only one state of the index can tell. */
    public static boolean byScore(Query query) {
        return sorts(query).stream().anyMatch(sort -> sort.field().equals(SCORE));
    }

    /** Which of an order's keys is the score; -1 if none is. */
    public static int scoreKey(org.apache.lucene.search.Sort sort) {
        return List.of(sort.getSort()).stream().map(SortField::getType).toList().indexOf(SortField.Type.SCORE);
    }

    /** The sort keys of a query, the ones it gets by itself included. */
    public static List<Sort> sorts(Query query) {
        if (!query.sort().isEmpty()) {
            return query.sort();
        }
        return List.of(query.words().isPresent() ? new Sort(SCORE, true) : NEWEST);
    }

    /** Whether this is the order that the type asked for has by itself: then the number that was made for it goes before its keys. */
    private boolean isOwnOrder(List<Sort> sorts) {
        return query.type().isPresent() && sorts.equals(
                query.type().flatMap(layout::ranking).map(ranking -> Sort.all(ranking.order())).orElse(List.of(NEWEST)));
    }

    /** How the index keeps its documents. */
    public static org.apache.lucene.search.Sort ofIndex() {
        return new org.apache.lucene.search.Sort(PLACE);
    }

    /** Whether an order is that of the index, as far as that goes. */
    public static boolean byPlace(org.apache.lucene.search.Sort sort) {
        return sort.getSort()[0].equals(PLACE);
    }

    private void add(Sort sort) {
        if (sort.field().equals(SCORE)) {
            keys.add(new SortField(null, SortField.Type.SCORE, !sort.descending()));
        } else if (query.type().flatMap(layout::ranking).isPresent() && sort.field().equals(Ranking.KEY)) {
            keys.add(numbers(Names.number(Ranking.KEY), sort.descending()));
        } else {
            orders(sort.field()).forEach(order -> keys.add(key(order, sort)));
        }
    }

    /** More than one where types use a path for different kinds: then numbers come first, texts next, and words last. */
    private Set<Leaf.Order> orders(String path) {
        var orders = EnumSet.noneOf(Leaf.Order.class);
        layout.at(path, query.type()).values().forEach(leaf -> orders.add(leaf.order()));
        return orders;
    }

    private SortField key(Leaf.Order order, Sort sort) {
        return switch (order) {
            case NUMBER -> numbers(Names.number(sort.field()), sort.descending());
            case TEXT -> words(Names.collated(layout.collation().rules(query.locale()), sort.field()), sort.descending());
            case WORD -> words(Names.value(sort.field()), sort.descending());
        };
    }

    private static SortField numbers(String field, boolean descending) {
        var key = new SortedNumericSortField(field, SortField.Type.LONG, descending,
                descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN);
        key.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return key;
    }

    private static SortField words(String field, boolean descending) {
        var key = new SortedSetSortField(field, descending, descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN);
        key.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return key;
    }
}
