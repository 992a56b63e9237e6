package org.kindred.rest.delivery.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When what the index answers last became another, as far as this node has seen it: what {@code Last-Modified} says of answers that anything
 * may change, a withdrawal too. It never goes back, and is not said where two such moments lie in one second, which HTTP cannot tell apart.
 */
public final class Renewals {

    private final Clock clock;
    private long generation = -1;
    private Instant since = Instant.MIN;
    private boolean told;

    /** A clock that nobody has looked at. */
    public Renewals(Clock clock) {
        this.clock = clock;
    }

    /** Since when the index has been as it is in this generation, which it was in before it was asked. */
    public synchronized Optional<Instant> since(long asked) {
        if (asked > generation) {
            generation = asked;
            begin();
        }
        return told && asked == generation ? Optional.of(since) : Optional.empty();
    }

    /** The settings of the site are others now. */
    public synchronized void siteChanged() {
        begin();
    }

    private void begin() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        told = now.isAfter(since);
        since = now;
    }
}
