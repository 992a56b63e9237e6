package org.kindred.rest.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How items are to look.
 *
 * @param selection      which members
 * @param inclusions     by the singular name of a type, which references get their card's members
 * @param formats        what the body holds
 * @param omitReferences whether the body goes without its list of references
 * @param style          the citation style, as it was asked for; empty for the site's
 * @param country        where the reader is, for helplines
 * @param part           the name of the only part of the body that is wanted
 */
public record Shape(Selection selection, Map<String, List<Inclusion>> inclusions, List<Format> formats, boolean omitReferences,
        Optional<String> style, Optional<String> country, Optional<String> part) {

    /** As items are stored. */
    public static final Shape PLAIN = new Shape(Selection.ALL, Map.of(), List.of(Format.HTML), false, Optional.empty(), Optional.empty(),
            Optional.empty());

    public Shape {
        inclusions = Map.copyOf(inclusions);
        formats = List.copyOf(formats);
    }

    /** Whether items can be sent as they are stored. */
    public boolean isPlain() {
        return style.isEmpty() && part.isEmpty() && selection.equals(Selection.ALL) && inclusions.values().stream().allMatch(List::isEmpty)
                && isPlainBody();
    }

    /** Whether the body can be sent as it is stored. */
    public boolean isPlainBody() {
        return formats.equals(List.of(Format.HTML)) && !omitReferences;
    }

    /** The same in another style, or in the site's. */
    public Shape in(Optional<String> other) {
        return new Shape(selection, inclusions, formats, omitReferences, other, country, part);
    }

    /** The same with the body in other formats. */
    public Shape written(List<Format> others) {
        return new Shape(selection, inclusions, others, omitReferences, style, country, part);
    }

    /** Whether cards are to have something that a citation style shows in. */
    public boolean showsReferences() {
        return exceedsCards() || named(Members.FORMATTED.name());
    }

    /** What is included in items of that type. */
    public List<Inclusion> inclusions(String type) {
        return inclusions.getOrDefault(type, List.of());
    }

    /** Whether a page of cards has to hold more than cards. */
    public boolean exceedsCards() {
        return named(Members.BODY.name()) || named(Members.CITATIONS.name()) || includesCitations();
    }

    /** Whether cards are to have the body. */
    public boolean cardsHaveBody() {
        return named(Members.BODY.name());
    }

    /** Whether cards are to have the list of references. */
    public boolean cardsHaveCitations() {
        return named(Members.CITATIONS.name()) || includesCitations();
    }

    /** Whether the index is asked on the way, so that whatever changes it may change the answer. */
    public boolean asksIndex() {
        return inclusions.values().stream().flatMap(List::stream).anyMatch(Inclusion::isCitedBy);
    }

    private boolean includesCitations() {
        return inclusions.values().stream().flatMap(List::stream).anyMatch(Inclusion::isCitations);
    }

    private boolean named(String member) {
        return selection.members().containsKey(member);
    }
}
