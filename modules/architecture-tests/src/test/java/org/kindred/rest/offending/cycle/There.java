package org.kindred.rest.offending.cycle;

import org.kindred.rest.offending.cycle.back.Back;

/** Needs the other package. */
public record There(Back it) {
}
