package org.kindred.plugin.offending;

import org.kindred.store.offending.SeesTheIndex;

/** A plugin that goes past the ports. */
public record SeesTheStore(SeesTheIndex it) {
}
