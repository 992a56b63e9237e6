package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.TextCase;

/** Renders citations: their cites, grouped, collapsed and joined. */
final class CitationRenderer {

    private static final Pattern SENTENCE = Pattern.compile(".*\\s.*[.!?][”’\"']?\\s+");

    private final Setting setting;
    private final Layout layout;
    private final CiteRenderer cites;
    private final Collapsing collapsing;

    CitationRenderer(Setting setting, Layout layout, CiteRenderer cites) {
        this.setting = setting;
        this.layout = layout;
        this.cites = cites;
        this.collapsing = new Collapsing(layout);
    }

    /** A note starts with a capital if it starts with a term, as {@code Ibid.} does. */
    private RichText capitalized(RichText body, CiteItem cite, int index) {
        boolean starts = cite.prefix().isEmpty() ? index == 0 : SENTENCE.matcher(cite.prefix()).matches();
        if (!setting.style().inNotes() || !starts) {
            return body;
        }
        Optional<RichText> term = body.firstTagged(Mark.Term.class).filter(first -> body.plain().startsWith(first.plain()));
        return term.isEmpty() ? body
                : body.mapFirstTag(Mark.Term.class,
                        (tag, content) -> content.textCase(TextCase.CAPITALIZE_FIRST, setting.locale().language()).tagged(tag));
    }

    RichText citation(Citation citation, List<Place> places) {
        List<Cited> rendered = new ArrayList<>();
        for (int i = 0; i < citation.items().size(); i++) {
            CiteItem cite = citation.items().get(i);
            RichText body = capitalized(cites.body(cite, places.get(i)), cite, i);
            if (!body.isEmpty()) {
                rendered.add(new Cited(cite, body));
            }
        }
        return layout.look().showLayout(collapsing.join(rendered), setting.locale().language());
    }
}
