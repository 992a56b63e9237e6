package org.kindred.markdown.html;

import static org.kindred.markdown.html.FootnoteHtml.attributes;

import java.util.Optional;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Retraction;

/** Warns of a work that was taken back, doubted or corrected, where it is listed and where it is cited. */
final class RetractionHtml {

    private RetractionHtml() {
    }

    /** What a screen reader says of a mark: its number, and that the work was retracted, if it was. */
    static String label(String label, Optional<Retraction> known, Wording wording) {
        return known.map(retraction -> label + ", " + word(retraction, wording)).orElse(label);
    }

    /** Behind an entry: the word and the day, as a link to the notice if there is one; readers see it without any style sheet. */
    static void write(CitedEntry entry, HtmlWriter html, Wording wording) {
        entry.retraction().ifPresent(retraction -> {
            html.text(" ");
            html.tag("strong", attributes("class", "retraction retraction-" + retraction.status().word()));
            html.text("[");
            retraction.notice().ifPresent(notice -> html.tag("a", attributes("href", notice, "rel", "nofollow")));
            html.text(word(retraction, wording) + retraction.date().map(day -> " " + day).orElse(""));
            retraction.notice().ifPresent(notice -> html.tag("/a"));
            html.text("]");
            html.tag("/strong");
        });
    }

    private static String word(Retraction retraction, Wording wording) {
        return wording.word(retraction.status().word());
    }
}
