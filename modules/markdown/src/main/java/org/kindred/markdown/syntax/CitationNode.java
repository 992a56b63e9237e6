package org.kindred.markdown.syntax;

import java.util.List;
import org.commonmark.node.CustomNode;
import org.kindred.kernel.citation.Cluster.Cite;

/**
 * A place of the text where works are cited: {@code [see @a, p. 3; @b]} or {@code @a [p. 3]}. What it holds is the text as it was written,
 * to be shown where nothing of that name can be cited.
 */
public final class CitationNode extends CustomNode {

    /** Something in it that its author may not have meant, and what to do about it. */
    public record Doubt(String message, String help) {
    }

    /**
     * A work cited there, or what looks like one.
     *
     * @param cite   what stands as its slug is the key as written, which may be none
     * @param source all that was written about it, brackets included, in CSL's inline markup: {@code [see @a, p. 3]}
     */
    public record Part(Cite cite, String source) {

        /** What was written, as HTML. */
        public String html() {
            return InlineMarkup.html(source);
        }

        /** What was written, as plain text. */
        public String text() {
            return InlineMarkup.text(source);
        }
    }

    private final List<Part> parts;
    private final List<Doubt> doubts;
    private final boolean meant;

    CitationNode(List<Part> parts, List<Doubt> doubts, boolean meant) {
        this.parts = List.copyOf(parts);
        this.doubts = List.copyOf(doubts);
        this.meant = meant;
    }

    /** What is cited, in order; at least one work. What stands as its slug is the key as written, which may be none. */
    public List<Cite> cites() {
        return parts.stream().map(Part::cite).toList();
    }

    /** The same, each with what was written about it. */
    public List<Part> parts() {
        return parts;
    }

    /** What looks wrong. */
    public List<Doubt> doubts() {
        return doubts;
    }

    /** Whether the author must have meant a citation: a bare {@code @name} may be anything. */
    public boolean isMeant() {
        return meant;
    }

    /** Whether the sentence names the author: {@code @a says}. */
    public boolean isInSentence() {
        return parts.getFirst().cite().authorInText();
    }
}
