package org.kindred.outgoing.offending;

import org.kindred.kernel.content.ItemRef;

/** A client that knows what it is used for. */
public record SeesTheKernel(ItemRef it) {
}
