package org.kindred.kernel.problem;

import java.time.Duration;

/** Not now: 503, with a time after which to try again. */
public final class Overloaded extends KindredException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param detail     one sentence for the caller
     * @param retryAfter when it is worth trying again, whole seconds
     */
    public Overloaded(String detail, Duration retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
