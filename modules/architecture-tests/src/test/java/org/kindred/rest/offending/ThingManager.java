package org.kindred.rest.offending;

/** A name that says nothing. */
public record ThingManager() {
}
