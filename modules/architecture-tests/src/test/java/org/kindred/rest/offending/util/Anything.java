package org.kindred.rest.offending.util;

/** In a package that says nothing. */
public record Anything() {
}
