package org.kindred.markdown.syntax;

import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words in a piece of the tree, without footnote marks and HTML. */
public final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private final Function<CitationNode, Optional<String>> citations;

    private PlainText(Function<CitationNode, Optional<String>> citations) {
        this.citations = citations;
    }

    /** The text under a node, on one line, without citations; what may be none, as a bare {@code @name}, stays. */
    public static String of(Node node) {
        return of(node, citation -> citation.isMeant() ? Optional.of("") : Optional.empty());
    }

    /**
     * The text under a node, on one line.
     *
     * @param citations what stands for a citation; where nothing does, the text as it is written stays
     */
    public static String of(Node node, Function<CitationNode, Optional<String>> citations) {
        var visitor = new PlainText(citations);
        visitor.visitChildren(node);
        return visitor.text.toString().strip();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(Image node) {
        visitChildren(node);
    }

    @Override
    public void visit(CustomNode node) {
        var words = node instanceof CitationNode citation ? citations.apply(citation) : Optional.<String>empty();
        words.ifPresentOrElse(text::append, () -> visitChildren(node));
    }
}
