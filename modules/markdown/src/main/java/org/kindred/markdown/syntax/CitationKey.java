package org.kindred.markdown.syntax;

import org.commonmark.node.CustomNode;

/** {@code @key} or {@code @{key}} as it is met; none is left when a text has been read to its end. */
final class CitationKey extends CustomNode {

    private final String key;
    private final String source;

    CitationKey(String key, String source) {
        this.key = key;
        this.source = source;
    }

    String key() {
        return key;
    }

    /** As it was written. */
    String source() {
        return source;
    }
}
