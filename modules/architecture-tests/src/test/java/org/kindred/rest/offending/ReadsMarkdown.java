package org.kindred.rest.offending;

import org.commonmark.node.Node;

/** Reads Markdown while it answers. */
public record ReadsMarkdown(Node it) {
}
