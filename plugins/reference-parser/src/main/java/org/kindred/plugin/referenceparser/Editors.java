package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;

/** {@code Ayers S, Baum A, et al., editors}: whoever stands before the word is an editor, not only the last of the list. */
final class Editors {

    private Editors() {
    }

    /** Authors parted from editors by nothing but a comma are editors, and so is who stands before a mere {@code (eds.)}. */
    static List<Segment> whole(Words words, List<Segment> segments) {
        var whole = new ArrayList<Segment>();
        for (Segment segment : segments) {
            if (!whole.isEmpty() && continues(words, whole.getLast(), segment)) {
                Segment authors = whole.removeLast();
                whole.add(
                        new Segment(Label.EDITOR, authors.first(), segment.last(), Math.min(authors.probability(), segment.probability())));
            } else {
                whole.add(marked(words, segment) ? new Segment(Label.EDITOR, segment.first(), segment.last(), segment.probability())
                        : segment);
            }
        }
        return whole;
    }

    private static boolean continues(Words words, Segment authors, Segment editors) {
        if (authors.label() != Label.AUTHOR || editors.label() != Label.EDITOR || authors.last() + 1 != editors.first()) {
            return false;
        }
        String gap = words.gap(editors.first()).strip();
        boolean and = (Lexicon.SHIPPED.kinds(words.word(editors.first())) & (Lexicon.AND | Lexicon.ETAL)) != 0;
        return gap.endsWith(",") || and && !gap.contains("(") || isMark(words, editors.first()) && isMark(words, editors.last());
    }

    /** {@code Cushman SA, Huettmann F (eds.)}. */
    private static boolean marked(Words words, Segment segment) {
        return segment.label() == Label.AUTHOR && segment.last() > segment.first() && isMark(words, segment.last());
    }

    private static boolean isMark(Words words, int i) {
        boolean capitals = Character.isUpperCase(words.text().charAt(words.end(i) - 1));
        return (Lexicon.SHIPPED.kinds(words.word(i)) & Lexicon.EDITOR) != 0 && !capitals;
    }
}
