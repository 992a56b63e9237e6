package org.kindred.publish.offending;

import java.awt.Color;

/** Draws outside of the modules that do. */
public record DrawsAPlot(Color it) {
}
