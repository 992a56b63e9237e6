package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.Position;

/** Finds where each cite stands in relation to those before it. */
final class Positions {

    private final int nearNoteDistance;
    private final Map<String, Integer> firstNotes = new HashMap<>();
    private final Map<String, Integer> lastNotes = new HashMap<>();
    private Optional<Citation> previous = Optional.empty();

    Positions(int nearNoteDistance) {
        this.nearNoteDistance = nearNoteDistance;
    }

    /** The places of the cites of each citation, in the order of the text. */
    List<List<Place>> of(List<Citation> citations) {
        return citations.stream().map(this::places).toList();
    }

    private List<Place> places(Citation citation) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < citation.items().size(); i++) {
            CiteItem cite = citation.items().get(i);
            places.add(place(cite, citation, i));
            firstNotes.putIfAbsent(cite.id(), citation.note());
            lastNotes.put(cite.id(), citation.note());
        }
        previous = Optional.of(citation);
        return places;
    }

    private Place place(CiteItem cite, Citation citation, int index) {
        Integer first = firstNotes.get(cite.id());
        if (first == null) {
            return cite.position().isEmpty() ? Place.FIRST : new Place(cite.position().orElseThrow(), false, 0);
        }
        boolean near = citation.note() > 0 && citation.note() - lastNotes.getOrDefault(cite.id(), 0) <= nearNoteDistance;
        return new Place(cite.position().orElseGet(() -> position(cite, citation, index)), near, first);
    }

    private Position position(CiteItem cite, Citation citation, int index) {
        Optional<CiteItem> before = index > 0 ? Optional.of(citation.items().get(index - 1))
                : previous.filter(earlier -> earlier.items().size() == 1).map(earlier -> earlier.items().getFirst());
        return before.filter(earlier -> earlier.id().equals(cite.id())).map(earlier -> ibid(earlier, cite)).orElse(Position.SUBSEQUENT);
    }

    private static Position ibid(CiteItem before, CiteItem cite) {
        boolean same = before.locator().equals(cite.locator()) && Values.label(before).equals(Values.label(cite));
        if (before.locator().isEmpty()) {
            return cite.locator().isEmpty() ? Position.IBID : Position.IBID_WITH_LOCATOR;
        }
        return cite.locator().isEmpty() ? Position.SUBSEQUENT : same ? Position.IBID : Position.IBID_WITH_LOCATOR;
    }
}
