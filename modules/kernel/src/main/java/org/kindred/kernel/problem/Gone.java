package org.kindred.kernel.problem;

/** It was there and is no longer, such as a search cursor after five minutes: 410. */
public final class Gone extends KindredException {

    private static final long serialVersionUID = 1L;

    /** @param detail one sentence for the caller */
    public Gone(String detail) {
        super(detail);
    }
}
