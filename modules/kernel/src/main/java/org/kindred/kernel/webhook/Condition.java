package org.kindred.kernel.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * How a receiver is doing.
 *
 * @param failures       attempts in a row that failed, of whatever deliveries
 * @param failingSince   when the first of them was
 * @param pausedUntil    nothing is sent before
 * @param stoppedBecause why we disabled the webhook, in one sentence; {@code ""} if we did not
 */
public record Condition(int failures, Optional<Instant> failingSince, Optional<Instant> pausedUntil, String stoppedBecause) {

    /** Nothing is known against it. */
    public static final Condition GOOD = new Condition(0, Optional.empty(), Optional.empty(), "");

    /** The same, stopped. */
    public Condition stopped(String because) {
        return new Condition(failures, failingSince, Optional.empty(), because);
    }

    /** Whether nothing may be sent at a moment. */
    public boolean isPaused(Instant moment) {
        return pausedUntil.filter(moment::isBefore).isPresent();
    }
}
