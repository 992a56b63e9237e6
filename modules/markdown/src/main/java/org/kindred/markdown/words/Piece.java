package org.kindred.markdown.words;

import java.util.List;
import org.commonmark.node.SourceSpan;
import org.kindred.kernel.value.Written.Place;

/** A piece of HTML and where its characters stand in the file. Gone through from front to back, once, however many lines and tags it has. */
final class Piece {

    private final String literal;
    private final Place start;
    private final List<SourceSpan> spans;
    private final Lineage lines;
    private int line;
    private int begin;
    private int end;

    /** @param spans of each of its lines; of none, where only its start is known */
    Piece(String literal, Place start, List<SourceSpan> spans, Lineage lines) {
        this.literal = literal;
        this.start = start;
        this.spans = spans;
        this.lines = lines;
        this.end = endOfLineAt(0);
    }

    private int endOfLineAt(int offset) {
        int feed = literal.indexOf('\n', offset);
        return feed < 0 ? literal.length() : feed;
    }

    private void goTo(int offset) {
        while (end < offset) {
            line++;
            begin = end + 1;
            end = endOfLineAt(begin);
        }
    }

    /** Where a character stands; none before it is asked for later. */
    Place place(int offset) {
        goTo(offset);
        if (line < spans.size()) {
            var first = lines.of(spans.get(line));
            return new Place(first.line(), first.column() + offset - begin);
        }
        return new Place(start.line() + line, line == 0 ? start.column() + offset : offset - begin + 1);
    }

    /** Where the line of a character ends; none before it is asked for later. */
    int endOfLine(int offset) {
        goTo(offset);
        return end;
    }

    boolean isSpace(int offset) {
        return Character.isWhitespace(literal.charAt(offset));
    }

    String text(int from, int to) {
        return literal.substring(from, to);
    }
}
