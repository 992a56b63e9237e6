package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;

/** {@code Ayers S, Baum A, et al., editors}: whoever stands before the word is an editor, not only the last of the list. */
final class Editors {

    private Editors() {
    }

    /** Authors parted from editors by a comma alone are editors. */
    static List<Segment> whole(Words words, List<Segment> segments) {
        var whole = new ArrayList<Segment>();
        for (Segment segment : segments) {
            if (!whole.isEmpty() && continues(words, whole.getLast(), segment)) {
                Segment authors = whole.removeLast();
                whole.add(
                        new Segment(Label.EDITOR, authors.first(), segment.last(), Math.min(authors.probability(), segment.probability())));
            } else {
                whole.add(segment);
            }
        }
        return whole;
    }

    private static boolean continues(Words words, Segment authors, Segment editors) {
        return authors.label() == Label.AUTHOR && editors.label() == Label.EDITOR && authors.last() + 1 == editors.first()
                && words.gap(editors.first()).strip().equals(",");
    }
}
