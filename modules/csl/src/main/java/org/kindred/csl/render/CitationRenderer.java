package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Renders citations: their cites, grouped, collapsed and joined. */
final class CitationRenderer {

    private final Setting setting;
    private final Layout layout;
    private final CiteRenderer cites;

    CitationRenderer(Setting setting, Layout layout, CiteRenderer cites) {
        this.setting = setting;
        this.layout = layout;
        this.cites = cites;
    }

    RichText citation(Citation citation, List<Place> places) {
        List<RichText> texts = new ArrayList<>();
        for (int i = 0; i < citation.items().size(); i++) {
            CiteItem cite = citation.items().get(i);
            RichText body = cites.body(cite, places.get(i));
            texts.add(body.affixed(cite.prefix(), cite.suffix()).tagged(new Rendering.Linked(List.of(cite.id()))));
        }
        return layout.look().showLayout(RichText.join(texts, layout.delimiter()), setting.locale().language());
    }
}
