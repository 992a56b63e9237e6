package org.kindred.rest.sitemap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;

/** The pages of a website, as the index knows them in one generation; gone through a batch at a time. */
final class SitePages {

    private static final int BATCH = 1000;

    private final Catalogue index;
    private final List<Stretch> stretches;
    /** Where batches begin that somebody has come to already. */
    private final Map<String, String> cursors = new ConcurrentHashMap<>();

    /** What is done with each of them. */
    interface Visitor {

        void visit(Hits.Hit hit) throws XMLStreamException;
    }

    SitePages(Catalogue index, ContentTypes types, Site site) {
        this.index = index;
        this.stretches = types.all().stream().filter(type -> site.urls().containsKey(type.name()))
                .flatMap(type -> site.locales().stream().map(locale -> counted(type, locale))).filter(stretch -> stretch.total() > 0)
                .toList();
    }

    private Stretch counted(ContentType type, String locale) {
        return new Stretch(type, locale, index.search(query(type, locale, new Page.Numbered(1, 1))).total());
    }

    private static Query query(ContentType type, String locale, Page page) {
        var inIt = new Filter.Test("locale", Operator.EQ, List.of(locale));
        return new Query(Optional.of(type.name()), locale, Optional.empty(), inIt, List.of(new Sort("slug", false)), page, List.of());
    }

    List<Stretch> stretches() {
        return stretches;
    }

    Optional<Stretch> stretch(String plural, String locale) {
        return stretches.stream().filter(stretch -> stretch.type().plural().equals(plural) && stretch.locale().equals(locale)).findFirst();
    }

    long total() {
        return stretches.stream().mapToLong(Stretch::total).sum();
    }

    /** Goes through those of a stretch from one place on, up to another. */
    void visit(Stretch stretch, long from, long to, Visitor visitor) throws XMLStreamException {
        Optional<Page> page = Optional.of(new Page.Numbered(BATCH, 1));
        for (long at = 0; page.isPresent() && at < to; at += BATCH) {
            String place = stretch.type().name() + " " + stretch.locale() + " " + (at + BATCH);
            if (at + BATCH <= from && cursors.containsKey(place)) {
                page = after(cursors.get(place));
                continue;
            }
            var hits = index.search(query(stretch.type(), stretch.locale(), page.get()));
            for (Hits.Hit hit : within(hits.hits(), at, from, to)) {
                visitor.visit(hit);
            }
            hits.after().ifPresent(cursor -> cursors.put(place, cursor));
            page = hits.after().flatMap(SitePages::after);
        }
    }

    private static Optional<Page> after(String cursor) {
        return Optional.of(new Page.After(BATCH, cursor));
    }

    private static List<Hits.Hit> within(List<Hits.Hit> hits, long at, long from, long to) {
        return hits.stream().skip(Math.max(0, from - at)).limit(Math.max(0, to - Math.max(at, from))).toList();
    }
}
