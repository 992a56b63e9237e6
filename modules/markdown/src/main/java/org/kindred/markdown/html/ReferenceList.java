package org.kindred.markdown.html;

import static org.kindred.markdown.html.FootnoteHtml.attributes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.citation.CitedEntry;

/**
 * Writes the list of references, as it stands after the body: each entry leads back to every place that cites it. What it writes is safe: the
 * writer escapes texts and attributes, and what comes as HTML is sanitised.
 */
final class ReferenceList {

    private static final int LONGEST_NAME = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final SafeEntries SAFE = new SafeEntries();

    private final boolean numbered;
    private final List<CitedEntry> entries;
    private final CitedPlaces places;
    private final Wording wording;
    private final Set<String> names = new HashSet<>();

    ReferenceList(Citations citations, CitedPlaces places, Wording wording) {
        this.numbered = citations.formatted().numbered();
        this.entries = citations.formatted().entries();
        this.places = places;
        this.wording = wording;
    }

    /** Writes it; numbers are those of the marks, and a list that no mark numbers has none. */
    void write(HtmlWriter html) {
        String list = numbered ? "ol" : "ul";
        html.tag("section", attributes("id", "references", "role", "doc-bibliography"));
        html.line();
        html.tag("h2");
        html.text(wording.word("references"));
        html.tag("/h2");
        html.line();
        html.tag(list);
        for (int i = 0; i < entries.size(); i++) {
            write(entries.get(i), i + 1, html);
        }
        html.tag("/" + list);
        html.line();
        html.tag("/section");
        html.line();
    }

    private void write(CitedEntry entry, int position, HtmlWriter html) {
        var attributes = attributes("id", "ref-" + entry.slug());
        if (numbered && entry.number() != position) {
            attributes.put("value", Integer.toString(entry.number()));
        }
        html.tag("li", attributes);
        html.raw(SAFE.of(entry.html()));
        entry.retraction().ifPresent(known -> html.raw(warning(entry)));
        backLinks(entry, html);
        html.tag("/li");
    }

    /** Its link to a notice comes from elsewhere. */
    private String warning(CitedEntry entry) {
        var warning = new StringBuilder();
        RetractionHtml.write(entry, new HtmlWriter(warning), wording);
        return SafeHtml.of(warning.toString(), new Fragments(Set.of())).html();
    }

    private void backLinks(CitedEntry entry, HtmlWriter html) {
        String name = numbered ? "" : name(entry);
        for (int place = 1; place <= places.of(entry.slug()); place++) {
            String label = numbered ? wording.word("back-to-citation", entry.number(), place)
                    : wording.word("back-to-cited", name, Integer.toString(place));
            html.text(" ");
            html.tag("a", attributes("href", "#" + CitedPlaces.id(entry.slug(), place), "role", "doc-backlink", "aria-label", label));
            FootnoteHtml.arrow(place, html);
            html.tag("/a");
        }
    }

    /** An entry that has no number is called by its first words, and by its place where another one begins alike. */
    private String name(CitedEntry entry) {
        String text = CONTROL.matcher(entry.text().strip()).replaceAll("\uFFFD");
        int space = text.length() <= LONGEST_NAME ? text.length() : text.lastIndexOf(' ', LONGEST_NAME);
        String name = space == text.length() ? text
                : text.substring(0, Math.max(space, LONGEST_NAME / 2)).replaceFirst("[\\s.,;:(]++$", "") + "…";
        return names.add(name) ? name : name + " (" + entry.number() + ")";
    }
}
