package org.kindred.index.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;

/** Turns filters into Lucene's queries, for readers of one locale and one type or all. */
public final class Filters {

    static final Query NONE = new MatchNoDocsQuery("no such value");

    private final Layout layout;
    private final Optional<String> type;
    private final String rules;
    private final Tree tree;
    private final UnaryOperator<Query> often;

    /** @param often makes of a filter that many share one that is kept */
    public Filters(Layout layout, Optional<String> type, String locale, Tree tree, UnaryOperator<Query> often) {
        this.often = often;
        this.layout = layout;
        this.tree = tree;
        this.type = type;
        this.rules = layout.collation().rules(locale);
    }

    public Query of(Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) -> all(filters.stream().map(this::of).toList());
            case Filter.Any(var filters) -> any(filters.stream().map(this::of).toList());
            case Filter.Test test -> spans(test).or(() -> dates(test)).or(() -> filed(test)).orElseGet(() -> test(test));
        };
    }

    private Optional<Query> dates(Filter.Test test) {
        boolean dates = layout.at(test.field(), type).values().stream().anyMatch(Leaf::isDate);
        return dates ? new Periods(test.field()).of(test.operator(), test.values()) : Optional.empty();
    }

    private Optional<Query> spans(Filter.Test test) {
        boolean spans = layout.at(test.field(), type).values().stream().anyMatch(Leaf::isSpan);
        return spans ? new Spans(test.field()).of(test.operator(), test.values()) : Optional.empty();
    }

    /** What is filed under a topic is filed under those above it, too. */
    private Optional<Query> filed(Filter.Test test) {
        var trees = layout.trees(test.field(), type);
        boolean compares = test.operator() == Operator.EQ || test.operator() == Operator.NE || test.operator() == Operator.IN;
        if (trees.isEmpty() || !compares) {
            return Optional.empty();
        }
        var slugs = test.values().stream().flatMap(slug -> trees.stream().flatMap(each -> tree.below(each, slug).stream())).distinct()
                .toList();
        String field = Names.value(test.field());
        Query found = often.apply(slugs.size() == 1 ? equal(field, slugs.getFirst())
                : new TermInSetQuery(field, slugs.stream().map(Terms::of).toList()));
        return Optional.of(test.operator() == Operator.NE ? not(found) : found);
    }

    private Query test(Filter.Test test) {
        String field = Names.value(test.field());
        String value = test.values().isEmpty() ? "" : test.values().getFirst();
        return switch (test.operator()) {
            case EQ -> often.apply(equal(field, value));
            case NE -> not(often.apply(equal(field, value)));
            case IN -> often.apply(new TermInSetQuery(field, test.values().stream().map(Terms::of).toList()));
            case EXISTS -> has(test.field(), value.equals("true"));
            case PREFIX -> new PrefixQuery(new Term(field, Terms.beginning(value)));
            case LT, LTE, GT, GTE -> range(test.field(), test.operator(), value);
        };
    }

    /** Types may use the path for different kinds; each compares by its own. */
    private Query range(String path, Operator operator, String value) {
        Map<Leaf.Order, Set<String>> typesByOrder = new LinkedHashMap<>();
        Map<Leaf.Order, Query> ranges = new LinkedHashMap<>();
        layout.at(path, type).forEach((name, leaf) -> {
            typesByOrder.computeIfAbsent(leaf.order(), any -> new TreeSet<>()).add(name);
            ranges.computeIfAbsent(leaf.order(), any -> range(leaf, operator, value));
        });
        return ranges.size() == 1 ? ranges.values().iterator().next()
                : any(ranges.entrySet().stream()
                        .map(each -> all(List.of(each.getValue(), types(typesByOrder.getOrDefault(each.getKey(), Set.of())))))
                        .toList());
    }

    private static Query types(Set<String> names) {
        return new TermInSetQuery(Names.value("type"), names.stream().map(BytesRef::new).collect(Collectors.toList()));
    }

    private Query range(Leaf leaf, Operator operator, String value) {
        boolean below = operator == Operator.LT || operator == Operator.LTE;
        boolean inclusive = operator == Operator.LTE || operator == Operator.GTE;
        return switch (leaf.order()) {
            case NUMBER -> numbers(leaf, below, inclusive, leaf.number(value));
            case WORD -> words(Names.value(leaf.path()), below, inclusive, Terms.of(value));
            case TEXT -> texts(Names.collated(rules, leaf.path()), below, inclusive, layout.collation().key(rules, value));
        };
    }

    private static Query numbers(Leaf leaf, boolean below, boolean inclusive, OptionalLong value) {
        if (value.isEmpty()) {
            return NONE;
        }
        long limit = value.getAsLong();
        long nearest = inclusive ? limit : below ? limit - 1 : limit + 1;
        return below ? LongField.newRangeQuery(Names.number(leaf.path()), Long.MIN_VALUE, nearest)
                : LongField.newRangeQuery(Names.number(leaf.path()), nearest, Long.MAX_VALUE);
    }

    private static Query words(String field, boolean below, boolean inclusive, BytesRef limit) {
        return below ? new TermRangeQuery(field, null, limit, true, inclusive) : new TermRangeQuery(field, limit, null, inclusive, true);
    }

    private static Query texts(String field, boolean below, boolean inclusive, BytesRef limit) {
        return below ? SortedSetDocValuesField.newSlowRangeQuery(field, null, limit, true, inclusive)
                : SortedSetDocValuesField.newSlowRangeQuery(field, limit, null, inclusive, true);
    }

    private Query has(String path, boolean wanted) {
        Query has = often.apply(term(Names.HAS, path));
        return wanted ? has : not(has);
    }

    private static Query equal(String field, String value) {
        return new TermQuery(new Term(field, Terms.of(value)));
    }

    public static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    public static Query all(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        return queries.isEmpty() ? MatchAllDocsQuery.INSTANCE : combined(queries, Occur.FILTER);
    }

    static Query any(List<Query> queries) {
        return queries.isEmpty() ? NONE : combined(queries, Occur.SHOULD);
    }

    private static Query combined(List<Query> queries, Occur occur) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        return all.build();
    }

    public static Query not(Query query) {
        return new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).add(query, Occur.MUST_NOT).build();
    }
}
