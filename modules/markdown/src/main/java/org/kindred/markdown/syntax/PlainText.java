package org.kindred.markdown.syntax;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words in a piece of the tree, without citations, footnote marks and HTML. */
public final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {
    }

    /** The text under a node, on one line. */
    public static String of(Node node) {
        var visitor = new PlainText();
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
        if (!(node instanceof CitationNode)) {
            visitChildren(node);
        }
    }
}
