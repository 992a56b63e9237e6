package org.kindred.csl;

import java.util.List;

/**
 * The citations of a text and its bibliography.
 *
 * @param citations    in the order of the text
 * @param bibliography in its order; empty if the style has none
 */
public record Result(List<FormattedCitation> citations, List<Entry> bibliography) {

    public Result {
        citations = List.copyOf(citations);
        bibliography = List.copyOf(bibliography);
    }
}
