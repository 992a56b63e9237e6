package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A parsed body, and what stands in it, each in the order of reading. */
public final class MarkdownTree {

    private final Node document;
    private final List<CitationNode> citations = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Node> rawHtml = new ArrayList<>();
    private final Map<Heading, String> anchors = new IdentityHashMap<>();
    private final List<Heading> headings = new ArrayList<>();

    private MarkdownTree(Node document) {
        this.document = document;
    }

    static MarkdownTree of(Node document) {
        var tree = new MarkdownTree(document);
        document.accept(tree.new Collector());
        var anchors = new Anchors(tree.citations);
        tree.headings.forEach(heading -> tree.anchors.put(heading, anchors.unique(PlainText.of(heading))));
        return tree;
    }

    /** The root. */
    public Node document() {
        return document;
    }

    /** All citations, bare ones included. */
    public List<CitationNode> citations() {
        return citations;
    }

    /** All links. */
    public List<Link> links() {
        return links;
    }

    /** All images. */
    public List<Image> images() {
        return images;
    }

    /** All blocks and pieces of raw HTML. */
    public List<Node> rawHtml() {
        return rawHtml;
    }

    /** All headings. */
    public List<Heading> headings() {
        return headings;
    }

    /** The id of a heading, unique in the body. */
    public String anchor(Heading heading) {
        return anchors.getOrDefault(heading, "");
    }

    private final class Collector extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            headings.add(heading);
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            links.add(link);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            images.add(image);
            visitChildren(image);
        }

        @Override
        public void visit(HtmlBlock block) {
            rawHtml.add(block);
        }

        @Override
        public void visit(HtmlInline inline) {
            rawHtml.add(inline);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof CitationNode citation) {
                citations.add(citation);
            }
            visitChildren(node);
        }
    }
}
