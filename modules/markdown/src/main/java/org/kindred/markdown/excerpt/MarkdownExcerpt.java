package org.kindred.markdown.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.kindred.markdown.syntax.Footnote;
import org.kindred.markdown.syntax.MarkdownTree;

/** Takes a part out of a body as it is written, with what its links and footnotes need that stands elsewhere. */
final class MarkdownExcerpt {

    private final String markdown;
    private final MarkdownTree tree;

    MarkdownExcerpt(String markdown, MarkdownTree tree) {
        this.markdown = markdown;
        this.tree = tree;
    }

    Optional<String> of(String id) {
        return tree.headings().stream().filter(heading -> isTop(heading) && tree.anchor(heading).equals(id)).findFirst()
                .map(heading -> completed(begin(heading), end(heading)));
    }

    private boolean isTop(Node node) {
        return tree.document().equals(node.getParent());
    }

    private int end(Heading first) {
        return tree.headings().stream().dropWhile(heading -> !heading.equals(first)).skip(1)
                .filter(heading -> isTop(heading) && heading.getLevel() <= first.getLevel()).mapToInt(MarkdownExcerpt::begin).findFirst()
                .orElse(markdown.length());
    }

    private String completed(int from, int to) {
        var definitions = definitions();
        var part = new StringBuilder(without(definitions, from, to).stripTrailing()).append('\n');
        for (Node definition : definitions) {
            String label = "[" + label(definition) + "]";
            if (part.toString().toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT))) {
                part.append('\n').append(markdown, begin(definition), behind(definition)).append('\n');
            }
        }
        return part.toString();
    }

    /** Whatever is defined goes behind the part, if it is needed there, wherever it stood. */
    private String without(List<Node> definitions, int from, int to) {
        var text = new StringBuilder();
        int at = from;
        for (Node definition : definitions.stream().sorted(Comparator.comparingInt(MarkdownExcerpt::begin)).toList()) {
            if (begin(definition) >= at && behind(definition) <= to) {
                text.append(markdown, at, begin(definition));
                at = behind(definition);
            }
        }
        return text.append(markdown, at, to).toString();
    }

    /** Footnotes first, as they may hold links. */
    private List<Node> definitions() {
        var footnotes = new ArrayList<Node>();
        for (Node note = tree.footnotes().getFirstChild(); note != null; note = note.getNext()) {
            footnotes.add(note);
        }
        var links = Stream.iterate(tree.document().getFirstChild(), node -> node != null, Node::getNext)
                .filter(LinkReferenceDefinition.class::isInstance);
        return Stream.concat(footnotes.stream(), links).filter(node -> !node.getSourceSpans().isEmpty()).toList();
    }

    private static String label(Node definition) {
        return switch (definition) {
            case Footnote footnote -> "^" + footnote.label();
            case LinkReferenceDefinition link -> link.getLabel();
            default -> throw new IllegalArgumentException("no definition: " + definition);
        };
    }

    private static int begin(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int behind(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
