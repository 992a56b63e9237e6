package org.kindred.kernel.citation;

import java.util.List;

/**
 * Loose items as a style writes them, exactly as processors of CSL agree on it: markup as {@code <i>}, {@code <b>}, {@code <sup>},
 * {@code <sub>} and spans with a style; no links.
 *
 * @param citations    one for each that was asked for, in their order
 * @param bibliography in the style's order; empty where the style has none
 * @param warnings     what was understood, but hardly meant
 */
public record Formatting(List<Citation> citations, List<Entry> bibliography, List<Warning> warnings) {

    public Formatting {
        citations = List.copyOf(citations);
        bibliography = List.copyOf(bibliography);
        warnings = List.copyOf(warnings);
    }

    /**
     * Something that is probably a mistake, and was formatted all the same.
     *
     * @param pointer where it stands in the request: {@code #/items/3/issued}
     * @param detail  what it is, and what was made of it
     */
    public record Warning(String pointer, String detail) {
    }

    /** A citation as it stands in the text or in a note. */
    public record Citation(String text, String html) {
    }

    /**
     * An entry of the bibliography.
     *
     * @param id   of the item
     * @param text plain text
     * @param html its whole {@code <div class="csl-entry">…</div>}
     */
    public record Entry(String id, String text, String html) {
    }
}
