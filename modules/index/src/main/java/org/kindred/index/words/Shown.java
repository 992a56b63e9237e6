package org.kindred.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.index.document.Kept;
import org.kindred.index.document.Part;
import org.kindred.kernel.query.Hits.Highlight;

/**
 * What readers see of an item: title, summary and body stand one behind another, one character apart, as they were indexed.
 *
 * @param title   whole
 * @param summary whole
 * @param body    its beginning, if it is long
 */
record Shown(String title, String summary, String body) {

    static Shown of(Kept kept, int doc) throws IOException {
        return new Shown(kept.text(Part.TITLE, doc), kept.text(Part.SUMMARY, doc), kept.text(Part.BODY, doc));
    }

    /** Safe HTML with marks. */
    Highlight highlight(List<Mark> marks) {
        var passages = new ArrayList<>(Passage.of(summary, within(marks, summaryAt(), summary)));
        passages.addAll(Passage.of(body, within(marks, bodyAt(), body)));
        return new Highlight(Passage.whole(title, within(marks, 0, title)).html(), Passage.best(passages));
    }

    /** The words at some offsets; empty where they are not shown. */
    Optional<String> at(int start, int end) {
        if (end <= title.length()) {
            return Optional.of(title.substring(start, end));
        }
        if (start >= summaryAt() && end <= summaryAt() + summary.length()) {
            return Optional.of(summary.substring(start - summaryAt(), end - summaryAt()));
        }
        return start >= bodyAt() && end <= bodyAt() + body.length() ? Optional.of(body.substring(start - bodyAt(), end - bodyAt()))
                : Optional.empty();
    }

    private int summaryAt() {
        return title.length() + 1;
    }

    private int bodyAt() {
        return summaryAt() + summary.length() + 1;
    }

    private static List<Mark> within(List<Mark> marks, int start, String text) {
        return marks.stream().filter(mark -> mark.start() >= start && mark.end() <= start + text.length())
                .map(mark -> new Mark(mark.start() - start, mark.end() - start, mark.wanted())).toList();
    }
}
