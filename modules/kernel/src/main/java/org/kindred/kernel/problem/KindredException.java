package org.kindred.kernel.problem;

/** What fails and is not an author's mistake in content. Each kind becomes one problem document, in one place of {@code rest}. */
public abstract sealed class KindredException extends RuntimeException
        permits InvalidRequest, InvalidContent, NotFound, Refused, Conflict, Stale, PreconditionMissing, Gone, TooMany, Overloaded,
        StorageFailed {

    private static final long serialVersionUID = 1L;

    private final String detail;

    KindredException(String detail) {
        super(detail);
        this.detail = detail;
    }

    KindredException(String detail, Throwable cause) {
        super(detail, cause);
        this.detail = detail;
    }

    /** One sentence for whoever asked. */
    @Override
    public String getMessage() {
        return detail;
    }
}
