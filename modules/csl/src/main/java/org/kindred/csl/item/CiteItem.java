package org.kindred.csl.item;

import java.util.Optional;

/**
 * One work cited in a citation. Texts are {@code ""} where absent and may hold CSL's inline markup.
 *
 * @param locator  {@code 508-510}
 * @param label    CSL's name of the locator's kind; {@code page} if it is empty
 * @param part     what of it is shown
 * @param position where it stands, for callers who know better than the order of the citations
 */
public record CiteItem(String id, String locator, String label, String prefix, String suffix, Part part, Optional<Position> position) {

    /** What of a cite is shown. */
    public enum Part {
        /** All of it. */
        FULL,
        /** All but its author, who is named in the sentence. */
        SUPPRESS_AUTHOR,
        /** Its author alone, without the layout's affixes. */
        AUTHOR_ONLY,
        /** Its author, and then the rest as a citation of its own: {@code Doe (2000)}. */
        AUTHOR_IN_TEXT
    }

    /** A plain cite. */
    public static CiteItem of(String id) {
        return new CiteItem(id, "", "", "", "", Part.FULL, Optional.empty());
    }

    /** The same with a locator. */
    public CiteItem at(String labelOfLocator, String place) {
        return new CiteItem(id, place, labelOfLocator, prefix, suffix, part, position);
    }

    /** The same with words around it. */
    public CiteItem between(String before, String after) {
        return new CiteItem(id, locator, label, before, after, part, position);
    }

    /** The same, but another part of it. */
    public CiteItem only(Part shown) {
        return new CiteItem(id, locator, label, prefix, suffix, shown, position);
    }
}
