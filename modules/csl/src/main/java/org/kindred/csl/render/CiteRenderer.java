package org.kindred.csl.render;

import java.util.HashMap;
import java.util.Map;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Renders single cites. What has been rendered is kept until the hint for its work is another. Not for threads. */
final class CiteRenderer {

    /** A cite as it was rendered under a version of what is known of its work. */
    private record Known(int version, RichText text) {
    }

    private final Evaluator evaluator;
    private final Layout layout;
    private final Works works;
    private final Map<String, Map<Place, Known>> known = new HashMap<>();

    CiteRenderer(Evaluator evaluator, Layout layout, Works works) {
        this.evaluator = evaluator;
        this.layout = layout;
        this.works = works;
    }

    /** A cite without its affixes. */
    RichText body(CiteItem cite, Place place) {
        Hint hint = works.hint(cite.id());
        if (!cite.locator().isEmpty()) {
            return render(cite, place, hint);
        }
        Map<Place, Known> places = known.computeIfAbsent(cite.id(), id -> new HashMap<>());
        Known before = places.get(place);
        if (before == null || before.version() != works.version(cite.id())) {
            before = new Known(works.version(cite.id()), render(cite, place, hint));
            places.put(place, before);
        }
        return before.text();
    }

    private RichText render(CiteItem cite, Place place, Hint hint) {
        CslItem item = works.get(cite.id());
        return evaluator.body(layout, Scope.citation(item, cite, place, works.number(item), hint));
    }
}
