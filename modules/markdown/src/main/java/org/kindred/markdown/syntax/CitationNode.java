package org.kindred.markdown.syntax;

import java.util.List;
import org.commonmark.node.CustomNode;
import org.kindred.kernel.citation.Cluster.Cite;

/** A place of the text where works are cited: {@code [see @a, p. 3; @b]} or {@code @a [p. 3]}. */
public final class CitationNode extends CustomNode {

    private final List<Cite> cites;
    private final String source;
    private final boolean bracketed;

    CitationNode(List<Cite> cites, String source, boolean bracketed) {
        this.cites = List.copyOf(cites);
        this.source = source;
        this.bracketed = bracketed;
    }

    /** What is cited, in order; at least one work. Its key may be no slug. */
    public List<Cite> cites() {
        return cites;
    }

    /** As it was written, to be shown where nothing of that name can be cited. */
    public String source() {
        return source;
    }

    /** Whether the author must have meant a citation: a bare {@code @name} may be anything. */
    public boolean isMeant() {
        return bracketed || !cites.getFirst().locator().isEmpty();
    }
}
