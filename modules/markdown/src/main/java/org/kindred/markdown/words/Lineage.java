package org.kindred.markdown.words;

import org.commonmark.node.SourceSpan;
import org.kindred.kernel.value.Written.Place;

/**
 * Where pieces of the tree stand in the file.
 *
 * @param bodyLine the line in which the body begins
 */
record Lineage(int bodyLine) {

    Place of(SourceSpan span) {
        return new Place(bodyLine + span.getLineIndex(), span.getColumnIndex() + 1);
    }
}
