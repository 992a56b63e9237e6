package org.kindred.markdown.syntax;

import org.commonmark.node.CustomNode;

/** {@code [^label]} in the text, where there is a footnote of that label. */
public final class FootnoteReference extends CustomNode {

    private final Footnote footnote;

    FootnoteReference(Footnote footnote) {
        this.footnote = footnote;
    }

    /** The footnote it leads to. */
    public Footnote footnote() {
        return footnote;
    }
}
