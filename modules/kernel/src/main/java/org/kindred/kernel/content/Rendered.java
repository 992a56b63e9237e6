package org.kindred.kernel.content;

import java.util.List;
import org.kindred.kernel.citation.CitedEntry;

/**
 * A body made ready for readers.
 *
 * @param html         safe HTML; ends with the list of references, if anything is cited
 * @param referencesAt where in {@code html} that list begins (a {@code char} index); its length where there is none
 * @param text         plain text, for search and readers of text; without the list of references
 * @param headings     in the order of the text, without that of the references
 * @param words        how many words {@code text} has
 * @param citations    the list of references, in its order
 * @param parts        the parts that are about one aspect of health each, in the order of the text
 * @param images       addresses of the images in the body that are relative paths, as written
 * @param lists        the live lists, in the order of the text
 * @param findings     what rendering found: unknown citations, dead links, dropped HTML
 */
public record Rendered(String html, int referencesAt, String text, List<Heading> headings, int words,
        List<CitedEntry> citations, List<Part> parts, List<String> images, List<LiveList> lists, List<Finding> findings) {

    public Rendered {
        headings = List.copyOf(headings);
        citations = List.copyOf(citations);
        parts = List.copyOf(parts);
        images = List.copyOf(images);
        lists = List.copyOf(lists);
        findings = List.copyOf(findings);
    }

    /** A body without parts and live lists. */
    public Rendered(String html, int referencesAt, String text, List<Heading> headings, int words, List<CitedEntry> citations,
            List<String> images, List<Finding> findings) {
        this(html, referencesAt, text, headings, words, citations, List.of(), images, List.of(), findings);
    }
}
