package org.kindred.csl.render;

import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Renders single cites. */
final class CiteRenderer {

    private final Evaluator evaluator;
    private final Layout layout;
    private final Works works;

    CiteRenderer(Setting setting, Evaluator evaluator, Layout layout, Works works) {
        this.evaluator = evaluator;
        this.layout = layout;
        this.works = works;
    }

    /** A cite without its affixes. */
    RichText body(CiteItem cite, Place place) {
        return body(cite, place, works.hint(cite.id()));
    }

    RichText body(CiteItem cite, Place place, Hint hint) {
        CslItem item = works.get(cite.id());
        return evaluator.body(layout, Scope.citation(item, cite, place, works.number(item), hint));
    }
}
