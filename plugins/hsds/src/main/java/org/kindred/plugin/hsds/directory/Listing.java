package org.kindred.plugin.hsds.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.site.Site;

/** Lists all items of a type, in whatever locale they are. */
final class Listing {

    /** So many at once are had within the time that a list may take. */
    private static final int PAGE = 1_000;

    private final Catalogue index;
    private final Site site;

    Listing(Catalogue index, Site site) {
        this.index = index;
        this.site = site;
    }

    /** Hands on the names of all items of a type, each once, some at a time. */
    void pages(String type, Consumer<Collection<ItemKey>> hears) {
        var seen = new HashSet<ItemKey>();
        for (String locale : site.locales()) {
            Optional<Page> page = Optional.of(new Page.Numbered(PAGE, 1));
            while (page.isPresent()) {
                var hits = index.search(query(type, locale, page.get()));
                var fresh = hits.hits().stream().map(Hits.Hit::ref).map(ref -> ref.key()).filter(seen::add).toList();
                if (!fresh.isEmpty()) {
                    hears.accept(fresh);
                }
                page = hits.after().map(cursor -> new Page.After(PAGE, cursor));
            }
        }
    }

    /** In each locale the items that are in it. */
    private static Query query(String type, String locale, Page page) {
        return new Query(Optional.of(type), locale, Optional.empty(), new Filter.Test("locale", Operator.EQ, List.of(locale)), List.of(),
                page,
                List.of());
    }
}
