package org.kindred.store.offending;

import org.kindred.index.offending.SeesTheStore;

/** One stage that sees another. */
public record SeesTheIndex(SeesTheStore it) {
}
