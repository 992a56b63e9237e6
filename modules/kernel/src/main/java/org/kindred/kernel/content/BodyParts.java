package org.kindred.kernel.content;

import java.util.List;
import java.util.Optional;

/** The port that takes a {@link Part} out of what was compiled of a body, as it stands there: numbers stay those of the whole. Safe for threads. */
public interface BodyParts {

    /**
     * A part of a rendered body.
     *
     * @param html a whole body as {@link Rendered#html} has it, with or without its list of references
     * @param id   the anchor of the part's heading
     * @param locale the language it is written in
     * @return empty if no part of that body begins with such a heading
     */
    Optional<PartHtml> html(String html, String id, String locale);

    /**
     * A part of a body as Markdown, with the definitions of the footnotes it refers to behind it.
     *
     * @param markdown a body without front matter
     * @param id       the anchor of the part's heading
     * @param locale   the language it is written in
     * @return empty if no part of that body begins with such a heading
     */
    Optional<String> markdown(String markdown, String id, String locale);

    /**
     * A part as HTML.
     *
     * @param html         safe HTML: the part, with the footnotes it refers to and, at its end, the list of the references it cites
     * @param referencesAt where in {@code html} that list begins (a {@code char} index); its length where there is none
     * @param text         plain text, without the list of references
     * @param words        how many words {@code text} has, marks of citations included
     * @param headings     the anchors of the headings in it, its own first
     * @param cited        the slugs of the citations it cites
     */
    record PartHtml(String html, int referencesAt, String text, int words, List<String> headings, List<String> cited) {
        public PartHtml {
            headings = List.copyOf(headings);
            cited = List.copyOf(cited);
        }
    }
}
