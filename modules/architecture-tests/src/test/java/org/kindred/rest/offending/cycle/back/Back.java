package org.kindred.rest.offending.cycle.back;

import org.kindred.rest.offending.cycle.There;

/** Needs the other package back. */
public record Back(There it) {
}
