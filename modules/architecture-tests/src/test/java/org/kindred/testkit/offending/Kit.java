package org.kindred.testkit.offending;

/** Something of the test kit. */
public record Kit() {
}
