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
    private final Authors authors;
    private final Collapsing collapsing;

    CitationRenderer(Setting setting, Layout layout, CiteRenderer cites, Authors authors) {
        this.setting = setting;
        this.layout = layout;
        this.cites = cites;
        this.authors = authors;
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

    Rendering.RenderedCitation citation(Citation citation, List<Place> places) {
        List<Cited> rendered = new ArrayList<>();
        List<RichText> named = new ArrayList<>();
        for (int i = 0; i < citation.items().size(); i++) {
            CiteItem cite = citation.items().get(i);
            RichText whole = cites.body(cite, places.get(i));
            if (cite.part() == CiteItem.Part.AUTHOR_ONLY || cite.part() == CiteItem.Part.AUTHOR_IN_TEXT) {
                named.add(authors.of(cite, whole));
            }
            Cited cited = Cited.of(cite, capitalized(shown(cite, whole), cite, i));
            if (!cited.body().isEmpty()) {
                rendered.add(cited);
            }
        }
        RichText content = layout.look().showLayout(collapsing.join(rendered), setting.locale().language());
        return new Rendering.RenderedCitation(RichText.join(named, layout.delimiter()), content);
    }

    private static RichText shown(CiteItem cite, RichText whole) {
        return switch (cite.part()) {
            case FULL -> whole;
            case AUTHOR_ONLY -> RichText.EMPTY;
            case SUPPRESS_AUTHOR, AUTHOR_IN_TEXT -> Cited.of(cite, whole).withoutNames().body();
        };
    }
}
