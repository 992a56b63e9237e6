package org.kindred.plugin.citeproc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.csl.item.CslItem;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.value.Value;

/** A work that is cited. Safe for threads. */
final class Work {

    private static final Pattern STYLED = Pattern.compile("<span style=\"[a-z-]+:([a-z-]+);\">");

    /** HTML as a style wrote it, and as it reaches a reader. */
    private record Shown(String written, String html) {
    }

    private final String slug;
    /** As it was read last: the same words in the same memory are compared in a moment. */
    private volatile Value.Group csl;
    private final CslItem item;
    private final Optional<String> doi;
    /** Most works are shown in one style again and again. */
    private volatile Shown last = new Shown("", "");

    /** A work of CSL-JSON, under a name that takes the place of its id. */
    Work(String slug, Value.Group csl) {
        this.slug = slug;
        this.csl = csl;
        this.item = Plain.item(slug, csl);
        this.doi = csl.text("DOI");
    }

    CslItem item() {
        return item;
    }

    /** Whether it is this CSL-JSON that it was made of. */
    boolean says(Value.Group other) {
        boolean same = csl.equals(other);
        if (same) {
            csl = other;
        }
        return same;
    }

    /** What it is called where nothing else is known to call it by. */
    String title() {
        return csl.text("title-short").or(() -> csl.text("title")).orElse(slug);
    }

    /** Its entry in a list; what a style can say nothing of is listed by its title. */
    CitedEntry entry(int number, String text, String html) {
        if (text.isBlank()) {
            var title = Piece.plain(csl.text("title").orElse(slug), Optional.empty());
            return new CitedEntry(number, slug, title.text(), title.html(), doi);
        }
        return new CitedEntry(number, slug, text.strip(), shown(html.strip()), doi);
    }

    private String shown(String written) {
        var shown = last;
        if (!shown.written().equals(written)) {
            shown = new Shown(written, new Links(csl).in(inClasses(written)));
            last = shown;
        }
        return shown.html();
    }

    /** No {@code style} reaches a browser: small capitals and their like are classes there, {@code csl-small-caps}. */
    private static String inClasses(String html) {
        return STYLED.matcher(html).replaceAll("<span class=\"csl-$1\">");
    }
}
