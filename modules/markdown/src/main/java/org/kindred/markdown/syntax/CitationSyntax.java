package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/**
 * Citations in Pandoc's syntax. Keys are found while a text is read; what stands around them is looked at when everything else, links and
 * emphasis above all, has been understood.
 */
final class CitationSyntax implements ParserExtension {

    private final Locators locators;

    CitationSyntax(Locators locators) {
        this.locators = locators;
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(new CitationKeys());
        parser.customInlineContentParserFactory(new Escapes());
        parser.postProcessor(document -> {
            visit(document);
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    text.setLiteral(Escapes.restored(text.getLiteral()));
                }
            });
            return document;
        });
    }

    private void visit(Node parent) {
        boolean cites = false;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            cites |= child instanceof CitationKey;
            visit(child);
        }
        if (cites && isDescription(parent)) {
            children(parent).stream().filter(CitationKey.class::isInstance).forEach(key -> {
                key.insertAfter(new Text(((CitationKey) key).source()));
                key.unlink();
            });
        } else if (cites) {
            new CitationRow(children(parent), locators).read();
        }
    }

    /** Whether text is the description of a picture, which nothing can be marked in. */
    private static boolean isDescription(Node node) {
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent instanceof Image) {
                return true;
            }
        }
        return false;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
