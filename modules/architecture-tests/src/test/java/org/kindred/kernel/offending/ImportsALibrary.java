package org.kindred.kernel.offending;

import org.commonmark.node.Node;

/** A word of the kernel that needs a library. */
public record ImportsALibrary(Node it) {
}
