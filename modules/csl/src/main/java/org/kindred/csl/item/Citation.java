package org.kindred.csl.item;

import java.util.List;

/**
 * What stands in one pair of brackets or in one note.
 *
 * @param items as the author ordered them; the style may sort them
 * @param note  the number of the note, from 1; 0 in running text
 */
public record Citation(List<CiteItem> items, int note) {

    public Citation {
        items = List.copyOf(items);
    }

    /** In running text. */
    public static Citation of(CiteItem... items) {
        return new Citation(List.of(items), 0);
    }
}
