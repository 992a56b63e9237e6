package org.kindred.reports.offending;

import org.kindred.store.offending.SeesTheIndex;

/** One stage that sees another. */
public record SeesTheStore(SeesTheIndex it) {
}
