package org.kindred.kernel.problem;

/** There is no such thing for this reader: 404. */
public final class NotFound extends KindredException {

    private static final long serialVersionUID = 1L;

    /** @param detail one sentence for the caller */
    public NotFound(String detail) {
        super(detail);
    }
}
