package org.kindred.index.offending;

import org.kindred.store.offending.SeesTheIndex;

/** One stage that sees another. */
public record SeesTheStore(SeesTheIndex it) {
}
