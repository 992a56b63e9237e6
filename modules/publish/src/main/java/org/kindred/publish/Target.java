package org.kindred.publish;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;

/**
 * What other items show of a public item. As long as it stays the same, nothing that refers to the item changes.
 *
 * @param ref        the item
 * @param title      its title
 * @param csl        a citation's CSL item; empty for any other type
 * @param design     how what a citation names was studied, if that is told
 * @param retraction what is known against a citation, as far as others show it
 */
record Target(ItemRef ref, String title, Value.Group csl, Optional<String> design, Retraction retraction) {

    /** The content type that bodies cite. */
    static final String CITATION = "citation";

    static Target of(Draft draft) {
        return of(draft.ref(), draft.fields());
    }

    /** From a card, or from the fields of a draft. */
    static Target of(ItemRef ref, Value.Group fields) {
        String title = fields.text("title").orElse(ref.slug());
        if (!ref.type().equals(CITATION)) {
            return new Target(ref, title, Value.EMPTY, Optional.empty(), Retraction.UNCHECKED);
        }
        var design = group(fields, "evidence").text("design");
        var known = Retraction.of(group(fields, Retractions.FIELD));
        return new Target(ref, title, group(fields, "csl"), design, known.isWorrying() ? known.shown() : Retraction.UNCHECKED);
    }

    private static Value.Group group(Value.Group fields, String name) {
        return fields.get(name) instanceof Value.Group group ? group : Value.EMPTY;
    }

    /** The names beside its slug by which it may be cited: its DOI, PMID and PMCID, as keys of citations that are nobody's slugs. */
    List<ItemKey> identifiers() {
        return WorkIdentifier.in(csl).stream().map(work -> new ItemKey(CITATION, work.key())).toList();
    }

    /** Whether a key is such a name, and no slug. */
    static boolean isIdentifier(ItemKey key) {
        return key.type().equals(CITATION) && !ItemKey.isSlug(key.slug());
    }

    /** A citation as CSL has it; a bare title where the type is not ours. */
    Value.Group work() {
        return csl.members().isEmpty() ? Value.group().put("id", ref.slug()).put("title", title).build() : csl;
    }

    /** How a relation to it is delivered. */
    Value.Group asRelation() {
        return Value.group().put("slug", ref.slug()).put("title", title).build();
    }
}
