package org.kindred.rest.offending;

/** An exception that no answer is written for. */
public final class FailsInItsOwnWay extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
