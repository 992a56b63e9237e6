package org.kindred.plugin.hsds.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;
import org.kindred.plugin.hsds.directory.Directory;
import org.kindred.plugin.hsds.directory.Entry;
import org.kindred.plugin.hsds.directory.LiveDirectory;
import org.kindred.plugin.hsds.directory.Term;
import org.kindred.plugin.hsds.directory.Vocabulary;
import org.kindred.plugin.hsds.query.ServicesQuery;

/** Finds the services that are asked for: words by the index, all else by what is in memory. */
final class ServiceSearch {

    private static final int PAGE = 1_000;

    private final Catalogue index;
    private final LiveDirectory.Now now;

    ServiceSearch(Catalogue index, LiveDirectory.Now now) {
        this.index = index;
        this.now = now;
    }

    /** All of them, in their order; with words, the best first. */
    List<Entry> find(ServicesQuery query) {
        List<Entry> all = query.search().map(this::search).orElseGet(now.directory()::services);
        Set<UUID> ofTaxonomy = query.taxonomy().map(this::terms).orElse(Set.of());
        return all.stream().filter(service -> fits(service, query, ofTaxonomy)).toList();
    }

    private boolean fits(Entry service, ServicesQuery query, Set<UUID> ofTaxonomy) {
        Directory directory = now.directory();
        return query.term().filter(term -> !directory.isDescribed(service, Set.of(term))).isEmpty()
                && (query.taxonomy().isEmpty() || directory.isDescribed(service, ofTaxonomy))
                && query.organization().filter(id -> service.operator().filter(own -> own.id().equals(id)).isEmpty()).isEmpty()
                && query.modifiedAfter().filter(service.modified()::isBefore).isEmpty();
    }

    private Set<UUID> terms(UUID taxonomy) {
        return now.directory().terms().stream().filter(term -> term.taxonomy().id().equals(taxonomy)).map(Term::id)
                .collect(Collectors.toSet());
    }

    private List<Entry> search(Words words) {
        Map<ItemRef, Entry> byRef = new HashMap<>();
        now.directory().services().forEach(service -> byRef.put(service.ref(), service));
        var found = new LinkedHashSet<Entry>();
        var locales = byRef.keySet().stream().map(ItemRef::locale).distinct()
                .sorted(java.util.Comparator.comparingInt(now.site().locales()::indexOf))
                .toList();
        locales.forEach(locale -> refs(words, locale).forEach(ref -> Optional.ofNullable(byRef.get(ref)).ifPresent(found::add)));
        return List.copyOf(found);
    }

    private List<ItemRef> refs(Words words, String locale) {
        var refs = new ArrayList<ItemRef>();
        Optional<Page> page = Optional.of(new Page.Numbered(PAGE, 1));
        while (page.isPresent()) {
            var hits = index.search(query(words, locale, page.get()));
            hits.hits().forEach(hit -> refs.add(hit.ref()));
            page = hits.after().map(cursor -> new Page.After(PAGE, cursor));
        }
        return refs;
    }

    private static Query query(Words words, String locale, Page page) {
        var services = new Filter.All(List.of(new Filter.Test("type", Operator.IN, Vocabulary.SERVICES),
                new Filter.Test("locale", Operator.EQ, List.of(locale))));
        return new Query(Optional.empty(), locale, Optional.of(words), services, List.of(), page, List.of());
    }
}
