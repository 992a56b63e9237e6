package org.kindred.kernel.problem;

import java.time.Duration;

/** The caller has asked too often: 429, with a time after which to try again. */
public final class TooMany extends KindredException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param detail     one sentence for the caller
     * @param retryAfter when it is worth trying again
     */
    public TooMany(String detail, Duration retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
