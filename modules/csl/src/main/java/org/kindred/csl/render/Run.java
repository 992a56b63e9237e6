package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.Layout;

/** Renders the citations and the bibliography of one text. */
final class Run {

    private final Setting setting;
    private final Evaluator evaluator;
    private final EntryMemory memory;
    private final Layout layout;
    private final Works works;
    private final List<Citation> citations;

    Run(Setting setting, Evaluator evaluator, EntryMemory memory, Collection<CslItem> items, List<Citation> citations,
            Collection<String> uncited) {
        this.setting = setting;
        this.evaluator = evaluator;
        this.memory = memory;
        this.layout = setting.style().citation().orElseThrow();
        this.works = new Works(used(items, citations, uncited));
        setting.style().bibliography().ifPresent(bibliography -> works.sort(setting, evaluator, bibliography));
        this.citations = sorted(citations);
    }

    private static List<CslItem> used(Collection<CslItem> items, List<Citation> citations, Collection<String> uncited) {
        Map<String, CslItem> known = new HashMap<>();
        items.forEach(item -> known.put(item.id(), item));
        Map<String, CslItem> used = new LinkedHashMap<>();
        citations.stream().flatMap(citation -> citation.items().stream()).map(CiteItem::id).forEach(id -> use(id, known, used));
        uncited.forEach(id -> use(id, known, used));
        return List.copyOf(used.values());
    }

    private static void use(String id, Map<String, CslItem> known, Map<String, CslItem> used) {
        Optional.ofNullable(known.get(id)).ifPresent(item -> used.putIfAbsent(id, item));
    }

    /** A cite with a prefix starts a group that is sorted for itself; one with a suffix ends it. */
    private List<Citation> sorted(List<Citation> unsorted) {
        Sorter sorter = new Sorter(setting, evaluator, layout, works::number);
        List<Citation> sorted = new ArrayList<>();
        for (Citation citation : unsorted) {
            List<CiteItem> known = citation.items().stream().filter(cite -> works.find(cite.id()).isPresent()).toList();
            sorted.add(new Citation(sorter.sorts() ? sorted(known, sorter) : known, citation.note()));
        }
        return sorted;
    }

    private List<CiteItem> sorted(List<CiteItem> cites, Sorter sorter) {
        List<CiteItem> all = new ArrayList<>();
        List<CiteItem> group = new ArrayList<>();
        for (CiteItem cite : cites) {
            if (!group.isEmpty() && (!cite.prefix().isEmpty() || !group.getLast().suffix().isEmpty())) {
                all.addAll(inOrder(group, sorter));
                group.clear();
            }
            group.add(cite);
        }
        all.addAll(inOrder(group, sorter));
        return all;
    }

    private List<CiteItem> inOrder(List<CiteItem> group, Sorter sorter) {
        return group.stream().sorted((first, second) -> sorter.order().compare(works.get(first.id()), works.get(second.id()))).toList();
    }

    Rendering render() {
        List<List<Place>> places = new Positions(nearNoteDistance()).of(citations);
        CiteRenderer cites = new CiteRenderer(evaluator, layout, works);
        new Disambiguation(setting, layout, works, cites).resolve(places);
        CitationRenderer renderer = new CitationRenderer(setting, layout, cites, new Authors(evaluator, works));
        List<Rendering.RenderedCitation> rendered = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            check();
            rendered.add(renderer.citation(citations.get(i), places.get(i)));
        }
        return new Rendering(rendered, setting.style().bibliography()
                .map(bibliography -> new Entries(setting, evaluator, works, memory, bibliography).all()).orElse(List.of()));
    }

    private int nearNoteDistance() {
        String distance = layout.option("near-note-distance").strip();
        return distance.matches("\\d{1,6}") ? Integer.parseInt(distance) : 5;
    }

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while references were formatted");
        }
    }
}
