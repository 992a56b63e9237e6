package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.content.RenderContext;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.MarkdownTree;

/** What the citations of a body come to: which of them name anything that can be cited, and what a style writes for those. */
final class Citations {

    private final RenderContext context;
    private final Map<String, Optional<String>> slugs = new HashMap<>();
    private final Map<CitationNode, List<Cite>> known = new IdentityHashMap<>();
    private final Map<CitationNode, Mark> marks = new IdentityHashMap<>();
    private final boolean inNotes;
    private final Notes notes;
    private final FormattedReferences formatted;
    private final Map<String, CitedEntry> entries;

    private Citations(MarkdownTree tree, RenderContext context) {
        this.context = context;
        tree.citations().forEach(node -> {
            var cites = node.cites().stream().flatMap(cite -> named(cite).stream()).distinct().toList();
            if (!cites.isEmpty()) {
                known.put(node, cites);
            }
        });
        this.inNotes = !known.isEmpty() && context.citesInNotes();
        this.notes = Notes.of(tree, node -> inNotes && known.containsKey(node));
        this.formatted = format(tree);
        this.entries = formatted.entries().stream().collect(Collectors.toMap(CitedEntry::slug, entry -> entry, (one, other) -> one));
    }

    static Citations of(MarkdownTree tree, RenderContext context) {
        return new Citations(tree, context);
    }

    private Optional<Cite> named(Cite cite) {
        return slug(cite.slug()).map(slug -> new Cite(slug, cite.prefix(), cite.label(), cite.locator(), cite.suffix(),
                cite.suppressAuthor(), cite.authorInText()));
    }

    /** The slug that a key means. */
    Optional<String> slug(String key) {
        return slugs.computeIfAbsent(key, context::citable);
    }

    /** Clusters come in the order of the text or, as the style may say “ibid.”, in that of the notes. */
    private FormattedReferences format(MarkdownTree tree) {
        var nodes = new ArrayList<>(tree.citations().stream().filter(known::containsKey).toList());
        if (nodes.isEmpty()) {
            return FormattedReferences.NONE;
        }
        if (inNotes) {
            nodes.sort(Comparator.comparingInt(notes::number));
        }
        var result = context.format(nodes.stream().map(node -> new Cluster(known(node), notes.number(node))).toList());
        for (int i = 0; i < nodes.size(); i++) {
            marks.put(nodes.get(i), result.marks().get(i));
        }
        return result;
    }

    /** Whether the style cites in notes. */
    boolean inNotes() {
        return inNotes;
    }

    /** The notes of the body. */
    Notes notes() {
        return notes;
    }

    /** What the style writes for a citation; nothing if nothing in it can be cited. */
    Optional<Mark> mark(CitationNode node) {
        return Optional.ofNullable(marks.get(node));
    }

    /** What is cited there, by slugs. */
    List<Cite> known(CitationNode node) {
        return known.getOrDefault(node, List.of());
    }

    /** What is written there about works that nobody knows, or may know. */
    List<CitationNode.Part> unknown(CitationNode node) {
        return node.parts().stream().filter(part -> slug(part.cite().slug()).isEmpty()).toList();
    }

    /** The list of references. */
    FormattedReferences formatted() {
        return formatted;
    }

    /** The entry of a work, if the style lists it. */
    Optional<CitedEntry> entry(String slug) {
        return Optional.ofNullable(entries.get(slug));
    }

    /** What a sentence names as an author, where nobody knows it, though other works are cited beside it. */
    Optional<CitationNode.Part> strangerInSentence(CitationNode node) {
        return Optional.of(node).filter(CitationNode::isInSentence).map(each -> each.parts().getFirst())
                .filter(part -> slug(part.cite().slug()).isEmpty());
    }

    /**
     * What is written where a citation is no note of its own. What a style writes for a note stands in parentheses within an author's own
     * note, unless that begins with it; as in Pandoc.
     */
    List<Piece> inText(CitationNode node, Mark mark) {
        if (!inNotes) {
            return Stream.concat(mark.inText().stream(), mark.pieces().stream()).toList();
        }
        if (node.isInSentence()) {
            boolean ends = node.getNext() instanceof Text text && text.getLiteral().startsWith(".");
            return PieceHtml.joined(mark.inText(), mark.inText().isEmpty() ? "" : ", ",
                    ends ? mark.pieces() : PieceHtml.withoutStop(mark.pieces()), "");
        }
        if (node.getPrevious() == null && node.getParent() instanceof Paragraph && node.getParent().getPrevious() == null) {
            boolean goesOn = node.getNext() instanceof Text text && text.getLiteral().matches("(?s)[,;:!?].*");
            return goesOn ? PieceHtml.withoutStop(mark.pieces()) : mark.pieces();
        }
        return PieceHtml.joined(List.of(), "(", PieceHtml.withoutStop(mark.pieces()), ")");
    }

    /** What a citation is in running text without markup; without that which stands in a note. */
    Optional<String> text(CitationNode node) {
        if (mark(node).isPresent() && strangerInSentence(node).isPresent()) {
            return strangerInSentence(node).map(CitationNode.Part::text);
        }
        return mark(node).map(mark -> notes.isNote(node) ? mark.inText() : inText(node, mark))
                .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    /** Whether a citation is written as a raised mark: that of a note, or a number in a style that raises its numbers. */
    boolean isRaised(CitationNode node) {
        return mark(node).filter(mark -> notes.isNote(node) || isRaised(mark.pieces())).isPresent();
    }

    static boolean isRaised(List<Piece> pieces) {
        return pieces.stream().anyMatch(Citations::isRaised)
                && pieces.stream().allMatch(piece -> piece.text().isBlank() || isRaised(piece));
    }

    private static boolean isRaised(Piece piece) {
        return piece.html().startsWith("<sup>") && piece.html().endsWith("</sup>");
    }
}
