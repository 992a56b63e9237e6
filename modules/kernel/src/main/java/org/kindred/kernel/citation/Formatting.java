package org.kindred.kernel.citation;

import java.util.List;

/**
 * Loose items as a style writes them, exactly as processors of CSL agree on it: markup as {@code <i>}, {@code <b>}, {@code <sup>},
 * {@code <sub>} and spans with a style; no links.
 *
 * @param citations    one for each that was asked for, in their order
 * @param bibliography in the style's order; empty where the style has none
 */
public record Formatting(List<Citation> citations, List<Entry> bibliography) {

    public Formatting {
        citations = List.copyOf(citations);
        bibliography = List.copyOf(bibliography);
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
