package org.kindred.csl;

import java.util.List;
import java.util.Optional;

/**
 * What stands in the text for one citation.
 *
 * @param author     who is to be named in the sentence before it, if a cite asks for that; else {@code ""}; plain text
 * @param authorHtml the same as inline HTML
 * @param text     plain text; {@code ""} if only the author was asked for
 * @param html     inline HTML
 * @param segments the same in pieces: all of them one after another are the whole
 */
public record FormattedCitation(String author, String authorHtml, String text, String html, List<Segment> segments) {

    public FormattedCitation {
        segments = List.copyOf(segments);
    }

    /**
     * A piece of a citation.
     *
     * @param ids the works it stands for: none between cites, one in a cite, several in what a range leaves out
     */
    public record Segment(String text, String html, List<String> ids) {

        /** The work it stands for, if that is one. */
        public Optional<String> id() {
            return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
        }
    }
}
