package org.kindred.markdown.html;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.markdown.syntax.CitationNode;

/** Counts the words of a text that are none of its author's: what a style writes for citations, in the text and as notes. */
final class MarkWords {

    private final Citations citations;
    private final String locale;
    private final boolean spaced;

    /** @param text of the whole body */
    MarkWords(Citations citations, String text, String locale) {
        this.citations = citations;
        this.locale = locale;
        this.spaced = !Words.isOfSpacelessScript(text);
    }

    int count(List<CitationNode> nodes) {
        return nodes.stream().mapToInt(node -> citations.mark(node).map(mark -> words(node, mark)).orElse(0)).sum();
    }

    private int words(CitationNode node, Mark mark) {
        if (citations.notes().isNote(node)) {
            return (isGlued(node, true) ? 0 : 1) + Words.count(text(mark.pieces()), locale);
        }
        var pieces = node.isInSentence() ? behindAuthor(citations.inText(node, mark)) : citations.inText(node, mark);
        int words = Words.count(text(pieces), locale);
        return words > 0 && isGlued(node, Citations.isRaised(pieces)) ? words - 1 : words;
    }

    /** The author belongs to the sentence. */
    private static List<Piece> behindAuthor(List<Piece> pieces) {
        return pieces.stream().dropWhile(piece -> piece.slug().isEmpty()).toList();
    }

    /** Whether a mark goes on with the word before it, as raised ones do, so that both count as one. */
    private boolean isGlued(CitationNode node, boolean raised) {
        Node before = node.getPrevious();
        if (!spaced || raised) {
            return spaced && (before != null || node.isInSentence());
        }
        return !node.isInSentence() && before instanceof Text text && Words.endsInWord(text.getLiteral());
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
