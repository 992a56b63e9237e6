package org.kindred.markdown.words;

import java.util.List;
import org.commonmark.node.SourceSpan;
import org.kindred.kernel.value.Written.Place;

/**
 * Where the characters of a piece of the tree stand in the file.
 *
 * @param bodyLine the line in which the body begins
 */
record Lineage(int bodyLine) {

    Place of(SourceSpan span) {
        return new Place(bodyLine + span.getLineIndex(), span.getColumnIndex() + 1);
    }

    /** Of a character in a piece that has a span for each of its lines, or only a start. */
    Place place(String literal, int offset, Place start, List<SourceSpan> spans) {
        int line = 0;
        int begin = 0;
        for (int end = literal.indexOf('\n'); end >= 0 && end < offset; end = literal.indexOf('\n', begin)) {
            line++;
            begin = end + 1;
        }
        if (line < spans.size()) {
            var first = of(spans.get(line));
            return new Place(first.line(), first.column() + offset - begin);
        }
        return new Place(start.line() + line, line == 0 ? start.column() + offset : offset - begin + 1);
    }
}
