package org.kindred.kernel.problem;

/** What fails and is not an author's mistake in content. Each kind becomes one problem document, in one place of {@code rest}. */
public abstract sealed class KindredException extends RuntimeException
        permits InvalidRequest, NotFound, Refused, Gone, Overloaded, StorageFailed {

    private static final long serialVersionUID = 1L;

    KindredException(String message) {
        super(message);
    }

    KindredException(String message, Throwable cause) {
        super(message, cause);
    }
}
