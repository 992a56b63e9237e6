package org.kindred.kernel.problem;

/** A change that does not say of what state it is meant, and so might undo another's work: 428. */
public final class PreconditionMissing extends KindredException {

    private static final long serialVersionUID = 1L;

    /** @param detail one sentence for the caller */
    public PreconditionMissing(String detail) {
        super(detail);
    }
}
