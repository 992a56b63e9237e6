package org.kindred.links.offending;

import org.kindred.store.offending.SeesTheIndex;

/** One stage that sees another. */
public record SeesTheStore(SeesTheIndex it) {
}
