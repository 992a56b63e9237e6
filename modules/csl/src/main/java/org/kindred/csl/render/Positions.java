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
    private final Map<Integer, Integer> perNote = new HashMap<>();
    /** The last citation in notes, and the last in running text. */
    private final Map<Boolean, Citation> previous = new HashMap<>();

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
        previous.put(citation.note() > 0, citation);
        perNote.merge(citation.note(), citation.note() > 0 ? 1 : 0, Integer::sum);
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
        Optional<CiteItem> before = index > 0 ? Optional.of(citation.items().get(index - 1)) : lastOf(citation);
        return before.filter(earlier -> earlier.id().equals(cite.id())).map(earlier -> ibid(earlier, cite)).orElse(Position.SUBSEQUENT);
    }

    /** The only cite of the citation before, if that is alone in its note, or in this one. */
    private Optional<CiteItem> lastOf(Citation citation) {
        return Optional.ofNullable(previous.get(citation.note() > 0)).filter(
                earlier -> earlier.items().size() == 1
                        && (earlier.note() == citation.note() || perNote.getOrDefault(earlier.note(), 0) < 2))
                .map(earlier -> earlier.items().getFirst());
    }

    private static Position ibid(CiteItem before, CiteItem cite) {
        boolean same = before.locator().equals(cite.locator()) && Values.label(before).equals(Values.label(cite));
        if (before.locator().isEmpty()) {
            return cite.locator().isEmpty() ? Position.IBID : Position.IBID_WITH_LOCATOR;
        }
        return cite.locator().isEmpty() ? Position.SUBSEQUENT : same ? Position.IBID : Position.IBID_WITH_LOCATOR;
    }
}
