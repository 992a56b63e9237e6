package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A parsed body, and what stands in it, each in the order of reading. */
public final class MarkdownTree {

    /** One definition may be used in many links: what they come to, written out. */
    private static final int MOST_ADDRESS_TEXT = 1_000_000;

    private final Node document;
    private final List<CitationNode> citations = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Node> rawHtml = new ArrayList<>();
    private final List<FencedCodeBlock> fenced = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Heading, String> anchors = new IdentityHashMap<>();
    private final Map<Heading, String> marks = new IdentityHashMap<>();
    private final Optional<Node> deepest;

    private MarkdownTree(Node document) {
        this.document = document;
        this.deepest = collect();
        var anchor = new Anchors();
        headings.forEach(heading -> {
            var mark = PartMark.take(heading);
            anchors.put(heading, anchor.unique(PlainText.of(heading)));
            mark.ifPresent(word -> marks.put(heading, word));
        });
    }

    static Syntax of(Node document) {
        var tree = new MarkdownTree(document);
        var unclosed = UnclosedTags.tooMany(tree.rawHtml);
        if (unclosed.isPresent()) {
            return new Syntax.TooComplex(line(unclosed.get()), "Too many HTML tags are opened and never closed.");
        }
        return tree.addressText() > MOST_ADDRESS_TEXT ? new Syntax.TooComplex(0, "The addresses of all links together are too long.")
                : new Syntax.Parsed(tree);
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex();
    }

    /** Walks without recursion, whatever the depth. Gives the first node at which nesting was cut off, if it was. */
    private Optional<Node> collect() {
        Optional<Node> cut = Optional.empty();
        int depth = 0;
        for (Node node = document; node != null;) {
            collect(node);
            if (depth >= MarkdownParser.DEEPEST && cut.isEmpty()) {
                cut = Optional.of(node);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (depth > 0 && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = depth == 0 ? null : node.getNext();
        }
        return cut;
    }

    private void collect(Node node) {
        switch (node) {
            case Heading heading -> headings.add(heading);
            case Link link -> links.add(link);
            case Image image -> images.add(image);
            case HtmlBlock block -> rawHtml.add(block);
            case HtmlInline inline -> rawHtml.add(inline);
            case CitationNode citation -> citations.add(citation);
            case FencedCodeBlock block -> fenced.add(block);
            default -> {
                // of no interest by itself
            }
        }
    }

    private long addressText() {
        return links.stream().mapToLong(link -> length(link.getDestination()) + length(link.getTitle())).sum()
                + images.stream().mapToLong(image -> length(image.getDestination()) + length(image.getTitle())).sum();
    }

    private static long length(@org.jspecify.annotations.Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** The root. */
    public Node document() {
        return document;
    }

    /** The footnotes, at the end of the document. */
    public FootnoteList footnotes() {
        return (FootnoteList) document.getLastChild();
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

    /** All blocks of code between fences. */
    public List<FencedCodeBlock> fenced() {
        return fenced;
    }

    /** All headings. */
    public List<Heading> headings() {
        return headings;
    }

    /** The id of a heading, unique in the body. */
    public String anchor(Heading heading) {
        return anchors.getOrDefault(heading, "");
    }

    /** What a heading says of the aspect of health it is about, as it is written. */
    public Optional<String> mark(Heading heading) {
        return Optional.ofNullable(marks.get(heading));
    }

    /** Where the text is nested so deep that what is deeper still was taken as text. */
    public Optional<Node> tooDeep() {
        return deepest;
    }
}
