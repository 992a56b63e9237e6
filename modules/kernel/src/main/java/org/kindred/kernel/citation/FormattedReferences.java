package org.kindred.kernel.citation;

import java.util.List;
import java.util.Optional;

/**
 * Citations as a style writes them.
 *
 * @param marks   one for each cluster, in their order
 * @param entries the list of references, in its order
 */
public record FormattedReferences(List<Mark> marks, List<CitedEntry> entries) {

    public FormattedReferences {
        marks = List.copyOf(marks);
        entries = List.copyOf(entries);
    }

    /** Nothing cited. */
    public static final FormattedReferences NONE = new FormattedReferences(List.of(), List.of());

    /** What stands in the text for one cluster, piece by piece: {@code [see }, {@code 1}, {@code , pp. 508–510; }, {@code 2}, {@code ]}. */
    public record Mark(List<Piece> pieces) {
        public Mark {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of a mark.
     *
     * @param text plain text
     * @param html the same as HTML, inline markup only
     * @param slug the entry this piece links to, if it is such a link
     */
    public record Piece(String text, String html, Optional<String> slug) {

        /** A piece without markup. */
        public static Piece plain(String text, Optional<String> slug) {
            return new Piece(text, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), slug);
        }
    }
}
