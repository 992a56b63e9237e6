package org.kindred.kernel.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.value.Written.Place;

/**
 * A block of words: a paragraph, a heading, a cell.
 *
 * @param kind   what it is
 * @param level  of a heading, from 1 to 6; else 0
 * @param inside what it stands in, at any depth
 * @param text   its words as readers see them, without pictures, citations and marks of footnotes; lines that the file breaks are joined by a
 *               space, lines that readers see are ended by a line feed
 * @param marks  what stretches of the text are, in their order
 * @param starts where pieces of the text stand in the file: by their offsets, which grow; the first is 0
 */
public record TextBlock(Kind kind, int level, Set<Inside> inside, String text, List<Mark> marks, List<Start> starts) {

    /** What a block is. */
    public enum Kind {
        TITLE, SUMMARY, HEADING, PARAGRAPH, CELL, HEADER_CELL, CODE
    }

    /** What a block stands in. */
    public enum Inside {
        QUOTE, LIST, TABLE, TIP, ALERT, FOOTNOTE
    }

    /** Where the piece of text that begins at an offset stands in the file. */
    public record Start(int offset, Place place) {
    }

    public TextBlock {
        inside = Set.copyOf(inside);
        marks = List.copyOf(marks);
        starts = List.copyOf(starts);
    }

    /** Where its first word stands. */
    public Place place() {
        return starts.getFirst().place();
    }

    /** Where a character of the text stands; exact but behind an entity or an escape in the same line. */
    public Place at(int offset) {
        var last = starts.getFirst();
        for (var start : starts) {
            if (start.offset() > offset) {
                break;
            }
            last = start;
        }
        return new Place(last.place().line(), last.place().column() + offset - last.offset());
    }

    /** Its marks of one kind. */
    public <M extends Mark> Stream<M> marks(Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether a stretch has any part in common with a mark of a kind. */
    public boolean within(Class<? extends Mark> kind, int from, int to) {
        for (var mark : marks) {
            if (mark.from() < to && mark.to() > from && kind.isInstance(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is running text of the author: no heading, table, code, or words of somebody else. */
    public boolean isProse() {
        return kind == Kind.PARAGRAPH && !inside.contains(Inside.QUOTE) && !inside.contains(Inside.TABLE);
    }
}
