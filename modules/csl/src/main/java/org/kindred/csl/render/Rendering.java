package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.text.RichText;

/**
 * What a text cites, rendered.
 *
 * @param citations in the order of the text
 * @param entries   in the order of the bibliography
 */
public record Rendering(List<RenderedCitation> citations, List<RenderedEntry> entries) {

    /**
     * A citation.
     *
     * @param author who is named in the sentence before it, perhaps nobody
     */
    public record RenderedCitation(RichText author, RichText content) {
    }

    /** Marks what one cite contributed to a citation, or what stands for several of them in a row. */
    public record Linked(List<String> ids) {
    }
}
