package org.kindred.index;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.index.SearchIndex.PublicItem;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.site.Site;

/** An index in a real folder, with what a test asks of it in short words. */
public final class Shelf implements AutoCloseable {

    static final Site ENGLISH = site("en");

    private final LuceneIndex index;
    private long change;

    private Shelf(LuceneIndex index) {
        this.index = index;
        this.change = index.change();
    }

    /** A site in these locales, the first its default. */
    public static Site site(String... locales) {
        return new Site("Test", "", locales[0], List.of(locales), ZoneOffset.UTC, "x", "", "", Map.of(), Set.of());
    }

    static Shelf open(Path folder, Site site) {
        return open(folder, site, LuceneIndex.Limits.USUAL);
    }

    static Shelf open(Path folder, Site site, LuceneIndex.Limits limits) {
        return new Shelf(LuceneIndex.open(folder, Types.ALL, () -> site, new TestJson(), limits));
    }

    /** Opens an index that was empty, and ends its building. */
    public static Shelf fresh(Path folder, Site site) {
        var shelf = open(folder, site, new LuceneIndex.Limits(Duration.ofSeconds(20), Duration.ofMinutes(5)));
        shelf.index.rebuilt();
        return shelf;
    }

    public LuceneIndex index() {
        return index;
    }

    public Shelf put(Item... items) {
        return put(List.of(items));
    }

    public Shelf put(List<Item> items) {
        index.apply(Item.group(items), ++change);
        return this;
    }

    void withdraw(String type, String slug) {
        index.apply(List.of(new PublicItem(new ItemKey(type, slug), List.of())), ++change);
    }

    public Hits find(Query query) {
        return index.search(query);
    }

    public List<String> slugs(Query query) {
        return slugs(find(query));
    }

    public static List<String> slugs(Hits hits) {
        return hits.hits().stream().map(hit -> hit.ref().slug()).toList();
    }

    /** Everything that a query finds, page after page by cursors. */
    List<String> walk(Query query, int size) {
        var all = new ArrayList<String>();
        var page = find(with(query, new Page.Numbered(size, 1)));
        all.addAll(slugs(page));
        while (page.after().isPresent()) {
            page = find(with(query, new Page.After(size, page.after().get())));
            all.addAll(slugs(page));
        }
        return all;
    }

    static Query all() {
        return new Query(Optional.empty(), "en", Optional.empty(), Filter.EVERYTHING, List.of(), new Page.Numbered(100, 1), List.of());
    }

    static Query all(String type) {
        var all = all();
        return new Query(Optional.of(type), all.locale(), all.words(), all.filter(), all.sort(), all.page(), all.facets());
    }

    public static Query words(String... words) {
        return words(new Words(List.of(words), List.of(), List.of()));
    }

    public static Query words(Words words) {
        var all = all();
        return new Query(all.type(), all.locale(), Optional.of(words), all.filter(), all.sort(), all.page(), all.facets());
    }

    public static Query in(String locale, Query query) {
        return new Query(query.type(), locale, query.words(), query.filter(), query.sort(), query.page(), query.facets());
    }

    static Query with(Query query, Filter filter) {
        return new Query(query.type(), query.locale(), query.words(), filter, query.sort(), query.page(), query.facets());
    }

    static Query with(Query query, Page page) {
        return new Query(query.type(), query.locale(), query.words(), query.filter(), query.sort(), page, query.facets());
    }

    /** Sorted by fields, those with a minus descending. */
    static Query sorted(Query query, String... fields) {
        var sort = List.of(fields).stream()
                .map(field -> field.startsWith("-") ? new Sort(field.substring(1), true) : new Sort(field, false)).toList();
        return new Query(query.type(), query.locale(), query.words(), query.filter(), sort, query.page(), query.facets());
    }

    static Query facets(Query query, String... facets) {
        return new Query(query.type(), query.locale(), query.words(), query.filter(), query.sort(), query.page(), List.of(facets));
    }

    static Filter test(String field, Operator operator, String... values) {
        return new Filter.Test(field, operator, List.of(values));
    }

    @Override
    public void close() {
        index.close();
    }

    Set<String> below(String type, String slug) {
        return index.below(type, slug);
    }
}
