package org.kindred.outgoing;

import java.io.IOException;

/** Ends a request because of where it would go; becomes {@link Outcome.Refused}. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Refusal(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
