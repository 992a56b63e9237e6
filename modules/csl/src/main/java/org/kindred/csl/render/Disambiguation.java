package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.item.Citation;
import org.kindred.csl.style.Layout;

/** Makes cites of different works differ. */
final class Disambiguation {

    Disambiguation(Setting setting, Layout layout, Works works, CiteRenderer cites) {
    }

    void resolve(List<Citation> citations, List<List<Place>> places) {
    }
}
