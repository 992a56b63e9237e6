package org.kindred.kernel.content;

import org.kindred.kernel.value.Written.Place;

/**
 * One place in which an item leans on another.
 *
 * @param kind   how
 * @param field  the field for a relation ({@code reviews.by}), {@code ""} for the body
 * @param target the other item; it need not exist
 * @param place  where it is written
 */
public record Reference(Kind kind, String field, ItemKey target, Place place) {

    /** How one item leans on another. */
    public enum Kind {
        /** A relation in the front matter. */
        RELATION,
        /** A relative link in the body, or an entry that a live list names; {@link ListRequest#any} for a list that asks for entries. */
        LINK,
        /** A citation in the body. */
        CITATION,
        /** A picture or a document that is shown or linked to; {@link org.kindred.kernel.asset.AssetName#of} names it. */
        ASSET
    }
}
