package org.kindred.markdown.html;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.kindred.kernel.value.Written.Place;

/**
 * Where a body stands, for findings.
 *
 * @param file     its path
 * @param bodyLine the line in which the body begins
 * @param locale   its language
 */
public record Source(String file, int bodyLine, String locale) {

    /** Where a node begins. */
    public Place of(Node node) {
        return node.getSourceSpans().isEmpty() ? new Place(bodyLine, 1) : of(node.getSourceSpans().getFirst());
    }

    Place of(SourceSpan span) {
        return new Place(bodyLine + span.getLineIndex(), span.getColumnIndex() + 1);
    }
}
