package org.kindred.rest.offending.unmarked;

/** In a package without a package-info. */
public record Unmarked() {
}
