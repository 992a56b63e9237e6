package org.kindred.kernel.citation;

import java.util.List;
import java.util.Optional;

/**
 * Citations as a style writes them.
 *
 * @param marks    one for each cluster, in their order
 * @param entries  the list of references, in its order
 * @param numbered whether marks cite entries by their numbers; a list that nobody cites by number is shown without any
 */
public record FormattedReferences(List<Mark> marks, List<CitedEntry> entries, boolean numbered) {

    public FormattedReferences {
        marks = List.copyOf(marks);
        entries = List.copyOf(entries);
    }

    /** A numbered list and its marks. */
    public FormattedReferences(List<Mark> marks, List<CitedEntry> entries) {
        this(marks, entries, true);
    }

    /** Nothing cited. */
    public static final FormattedReferences NONE = new FormattedReferences(List.of(), List.of());

    /**
     * What stands in the text for one cluster, piece by piece: {@code [see }, {@code 1}, {@code , pp. 508–510; }, {@code 2}, {@code ]}.
     *
     * @param inText only where a style cites in notes and the author stands in the sentence: the author's name, which stays in the sentence
     * @param pieces all the rest: the mark in the text or, where a style cites in notes, the words of the note
     */
    public record Mark(List<Piece> inText, List<Piece> pieces) {
        public Mark {
            inText = List.copyOf(inText);
            pieces = List.copyOf(pieces);
        }

        /** A mark that stands in one place. */
        public Mark(List<Piece> pieces) {
            this(List.of(), pieces);
        }
    }

    /**
     * A piece of a mark.
     *
     * @param text      plain text
     * @param html      the same as HTML, inline markup only
     * @param slug      the entry this piece links to, if it is such a link
     * @param alsoCites the slugs it stands for besides: those between {@code 1} and {@code 4} for the dash in {@code 1–4}
     */
    public record Piece(String text, String html, Optional<String> slug, List<String> alsoCites) {

        public Piece {
            alsoCites = List.copyOf(alsoCites);
        }

        /** A piece that stands for nothing besides. */
        public Piece(String text, String html, Optional<String> slug) {
            this(text, html, slug, List.of());
        }

        /** A piece without markup. */
        public static Piece plain(String text, Optional<String> slug) {
            return new Piece(text, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), slug);
        }
    }
}
