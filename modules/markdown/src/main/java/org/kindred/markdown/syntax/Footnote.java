package org.kindred.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** What {@code [^label]:} begins: the text of a footnote. */
public final class Footnote extends CustomBlock {

    private final String label;

    Footnote(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
