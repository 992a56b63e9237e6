package org.kindred.plugin.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;

/** Finds items by their type, their locale and the words in their cards and texts, as far as this plugin asks. */
final class GivenIndex implements SearchIndex {

    final AtomicLong generation = new AtomicLong(1);
    final AtomicInteger listings = new AtomicInteger();
    long change;
    private final GivenContent content;

    GivenIndex(GivenContent content) {
        this.content = content;
    }

    @Override
    public Hits search(Query query) {
        if (query.words().isEmpty()) {
            listings.incrementAndGet();
        }
        var all = content.published.values().stream().filter(item -> fits(item, query.filter()))
                .filter(item -> query.type().isEmpty() || query.type().get().equals(item.ref().type()))
                .filter(item -> query.words().isEmpty() || fits(item, query.words().get())).toList();
        int from = query.page() instanceof Page.After(int size, String cursor) ? Integer.parseInt(cursor) : 0;
        int end = Math.min(all.size(), from + query.page().size());
        return new Hits(all.subList(from, end).stream().map(item -> new Hits.Hit(item.ref(), item.card(), 0, Optional.empty())).toList(),
                all.size(), end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty(), Map.of(), Optional.empty());
    }

    private static boolean fits(Published item, Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) -> filters.stream().allMatch(each -> fits(item, each));
            case Filter.Any(var filters) -> filters.stream().anyMatch(each -> fits(item, each));
            case Filter.Test(String field, var operator, var values) -> switch (field) {
                case "type" -> values.contains(item.ref().type());
                case "locale" -> values.contains(item.ref().locale());
                default -> throw new IllegalArgumentException(field);
            };
        };
    }

    private static boolean fits(Published item, Words words) {
        String text = (new String(item.card(), UTF_8) + new String(item.text(), UTF_8)).toLowerCase(java.util.Locale.ROOT);
        return words.words().stream().allMatch(word -> text.contains(word.toLowerCase(java.util.Locale.ROOT)))
                && words.excluded().stream().noneMatch(word -> text.contains(word.toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public List<Suggestion> suggest(String prefix, Optional<String> type, String locale, int size) {
        return List.of();
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public long change() {
        return change;
    }

    @Override
    public boolean warm() {
        return true;
    }

    @Override
    public void apply(List<PublicItem> items, long number) {
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
    public void close() {
    }
}
