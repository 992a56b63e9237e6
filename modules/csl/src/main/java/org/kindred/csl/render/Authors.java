package org.kindred.csl.render;

import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.Element;
import org.kindred.csl.text.RichText;

/** The authors of works as they are named in a sentence. */
final class Authors {

    private final Evaluator evaluator;
    private final Works works;

    Authors(Evaluator evaluator, Works works) {
        this.evaluator = evaluator;
        this.works = works;
    }

    /**
     * The names as the cite has them. Where it shows none, as in styles that cite by numbers: the family names, of three and more the first
     * one; without people, the title.
     */
    RichText of(CiteItem cite, RichText body) {
        return body.firstTagged(Mark.People.class).filter(names -> !names.isEmpty()).orElseGet(() -> named(cite));
    }

    private RichText named(CiteItem cite) {
        CslItem item = works.get(cite.id());
        Scope scope = Scope.citation(item, cite, Place.FIRST, works.number(item), works.hint(cite.id()));
        return evaluator.one(Element.Names.IN_SENTENCE, scope);
    }
}
