package org.kindred.kernel.webhook;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.Change;

/**
 * Something that is told.
 *
 * @param type   what a receiver chooses by: {@code article.published}
 * @param at     when it happened
 * @param change the entry of the change log; none for a test
 */
public record Event(String type, Instant at, Optional<Change> change) {

    /** The type of a test, which no pattern chooses. */
    public static final String PING = "webhook.ping";

    /** What the change log says. */
    public static Event of(Change change) {
        return new Event(change.ref().type() + "." + change.kind().word(), change.at(), Optional.of(change));
    }

    /** A test. */
    public static Event ping(Instant now) {
        return new Event(PING, now, Optional.empty());
    }
}
