package org.kindred.markdown.html;

import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.markdown.syntax.CitationNode;

/** Writes the marks of citations: in the text, within notes, and as notes of their own. */
final class CitationHtml {

    private final Citations citations;
    private final Spacing spacing;
    private final Wording wording;
    private final CitedPlaces places;

    CitationHtml(Citations citations, Spacing spacing, Wording wording, CitedPlaces places) {
        this.citations = citations;
        this.spacing = spacing;
        this.wording = wording;
        this.places = places;
    }

    /** Writes a citation that the style marks. What names nothing comes behind, as it is written. */
    void write(CitationNode node, Mark mark, HtmlWriter html) {
        boolean linked = !isInLink(node);
        citations.strangerInSentence(node).ifPresent(
                stranger -> html.raw(stranger.html() + (citations.isRaised(node) ? "" : " ")));
        if (citations.notes().isNote(node)) {
            note(node, mark, linked, html);
        } else if (citations.isRaised(node)) {
            separate(node, html);
            raised(node, mark.pieces(), linked, html);
        } else {
            inText(node, citations.inText(node, mark), linked, html);
        }
        citations.unknown(node).stream().skip(citations.strangerInSentence(node).isPresent() ? 1 : 0)
                .forEach(stranger -> html.raw(" " + stranger.html()));
    }

    private void raised(CitationNode node, List<Piece> pieces, boolean linked, HtmlWriter html) {
        html.tag("sup", FootnoteHtml.attributes("class", VisibleText.MARK));
        pieces(node, PieceHtml.lowered(pieces), linked, html);
        html.tag("/sup");
    }

    /** An author in the sentence is followed by a raised number, where the style has such, without a space. */
    private void inText(CitationNode node, List<Piece> pieces, boolean linked, HtmlWriter html) {
        int words = 0;
        while (words < pieces.size()
                && (pieces.get(words).text().isBlank() || !Citations.isRaised(pieces.subList(words, pieces.size())))) {
            words++;
        }
        boolean number = words < pieces.size();
        pieces(node, number ? PieceHtml.withoutSpace(pieces.subList(0, words)) : pieces, linked, html);
        if (number) {
            raised(node, pieces.subList(words, pieces.size()), linked, html);
        }
    }

    /** The number of the note, behind the author's name where that belongs to the sentence. */
    private void note(CitationNode node, Mark mark, boolean linked, HtmlWriter html) {
        pieces(node, mark.inText(), linked, html);
        html.text(spacing.leading(node));
        separate(node, html);
        FootnoteHtml.mark(new Notes.Use(citations.notes().number(node), 1), linked, wording, html);
    }

    /** Two numbers in a row would be read as one. */
    void separate(Node node, HtmlWriter html) {
        if (spacing.followsMark(node)) {
            html.tag("sup");
            html.text(", ");
            html.tag("/sup");
        }
    }

    /** The text of a note that a citation is. */
    void writeNote(CitationNode node, HtmlWriter html) {
        citations.mark(node).ifPresent(mark -> pieces(node, PieceHtml.capitalised(mark.pieces()), true, html));
    }

    private void pieces(CitationNode node, List<Piece> pieces, boolean linked, HtmlWriter html) {
        var writer = new PieceHtml(citations, wording, places, linked, html);
        if (linked && pieces.stream().anyMatch(piece -> piece.slug().isPresent())) {
            var numbered = citations.formatted().numbered();
            writer.write(numbered ? PieceHtml.complete(pieces, slugs(node), citations) : pieces);
        } else {
            writer.write(pieces);
        }
    }

    private List<String> slugs(CitationNode node) {
        return citations.known(node).stream().map(Cite::slug).distinct().toList();
    }

    private static boolean isInLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
