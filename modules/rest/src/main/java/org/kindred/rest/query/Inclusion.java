package org.kindred.rest.query;

import java.util.List;

/**
 * References that get the members of the cards they name.
 *
 * @param path  the dotted path of a relation: {@code reviews.by}
 * @param type  singular name of the type it names
 * @param inner what is included in those cards in turn
 */
public record Inclusion(String path, String type, List<Inclusion> inner) {

    /** How many steps an inclusion may take from an item. */
    static final int DEEPEST = 2;

    public Inclusion {
        inner = List.copyOf(inner);
    }

    /** In the place of a type: the cards are of any type. */
    static final String ANY = "*";

    /** Whether this one turns a reference round, and brings the items that cite a citation. */
    public boolean isCitedBy() {
        return path.equals(Members.CITED_BY.name()) && type.equals(ANY);
    }

    /** Whether this one brings whom to call, named by the item or not. */
    public boolean isHelplines() {
        return path.equals(Members.HELPLINES.name()) && type.equals(Members.HELPLINE);
    }

    /** Whether this one brings the list of references. */
    boolean isCitations() {
        return path.equals(Members.CITATIONS.name());
    }
}
