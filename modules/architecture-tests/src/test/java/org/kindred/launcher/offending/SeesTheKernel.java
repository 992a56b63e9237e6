package org.kindred.launcher.offending;

import org.kindred.kernel.content.ItemRef;

/** A launcher that needs more than the JDK. */
public record SeesTheKernel(ItemRef it) {
}
