package org.kindred.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;

/** Pages through the cards of a type in one locale, in the order they were published, and remembers what it was asked. */
public final class CardIndex implements SearchIndex {

    public final AtomicLong generation = new AtomicLong(1);
    public final List<Query> asked = new ArrayList<>();
    public Map<String, List<Hits.Count>> facets = Map.of();
    public Optional<RuntimeException> failure = Optional.empty();
    private final PublicItems items;

    public CardIndex(PublicItems items) {
        this.items = items;
    }

    @Override
    public Hits search(Query query) {
        asked.add(query);
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        var all = items.published.values().stream().filter(item -> query.type().isEmpty() || item.ref().type().equals(query.type().get()))
                .filter(item -> item.ref().locale().equals(query.locale())).filter(item -> isIn(item, query.filter())).toList();
        int from = switch (query.page()) {
            case Page.Numbered(int size, int number) -> (number - 1) * size;
            case Page.After(int size, String cursor) -> cursor(cursor);
        };
        int end = Math.min(all.size(), from + query.page().size());
        var hits = all.subList(Math.min(from, end), end).stream().map(item -> hit(item, query)).toList();
        return new Hits(hits, all.size(), end < all.size() ? Optional.of("at-" + end) : Optional.empty(), facets, Optional.of("diabetes"));
    }

    /** The one filter that this index understands: by the countries of an item. */
    private static boolean isIn(Published item, Filter filter) {
        return !(filter instanceof Filter.Test(var field, var operator, var values)) || !field.equals("countries")
                || new JacksonJson().read(item.card()) instanceof Value.Group card
                        && card.at(field).anyMatch(Value.of(values.getFirst())::equals);
    }

    private static int cursor(String cursor) {
        if (!cursor.startsWith("at-")) {
            throw InvalidRequest.parameter("invalid-cursor", "page[after]", "not a cursor of this query");
        }
        return Integer.parseInt(cursor.substring(3));
    }

    private static Hit hit(Published item, Query query) {
        var highlight = query.words().map(words -> new Hits.Highlight("A <mark>\"title\"</mark>", List.of("one", "two")));
        return new Hit(item.ref(), item.card(), query.words().isPresent() ? 1.5f : 0, highlight,
                item.ref().slug().startsWith("assured") ? List.of("assured") : List.of());
    }

    @Override
    public List<Suggestion> suggest(String prefix, Optional<String> type, String locale, int size) {
        return items.published.values().stream().map(Published::ref).filter(ref -> type.isEmpty() || ref.type().equals(type.get()))
                .filter(ref -> ref.slug().startsWith(prefix)).map(CardIndex::suggestion).distinct().limit(size).toList();
    }

    private static Suggestion suggestion(ItemRef ref) {
        return new Suggestion(ref.slug(), ref.type(), ref.slug());
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public long change() {
        return 0;
    }

    @Override
    public void apply(List<PublicItem> changed, long change) {
        generation.incrementAndGet();
    }

    @Override
    public void commit() {
    }

    @Override
    public void clear() {
    }

    @Override
    public void rebuilt() {
    }

    @Override
    public boolean warm() {
        return true;
    }

    @Override
    public void close() {
    }
}
