package org.kindred.kernel.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An event on its way to a receiver.
 *
 * @param id        the same at every attempt, by which the receiver knows it again
 * @param webhook   the id of the webhook
 * @param event     what is told
 * @param inOrder   whether it waits for earlier deliveries of its item, and later ones for it
 * @param state     where it stands
 * @param tries     how many attempts of the present schedule were made
 * @param attempts  how many attempts there were
 * @param next      not before then; empty if there will be none
 * @param createdAt when it was put on its way
 * @param endedAt   when it arrived or was given up
 */
public record Delivery(String id, String webhook, Event event, boolean inOrder, State state, int tries, int attempts,
        Optional<Instant> next, Instant createdAt, Optional<Instant> endedAt) {

    /** Where a delivery stands. */
    public enum State {
        /** It has yet to arrive. */
        PENDING,
        /** The receiver said that it has it. */
        DELIVERED,
        /** It was given up. */
        FAILED;

        /** As in JSON: {@code pending}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that begins now. */
    public static Delivery begin(String id, String webhook, Event event, Instant now) {
        return new Delivery(id, webhook, event, event.change().isPresent(), State.PENDING, 0, 0, Optional.of(now), now, Optional.empty());
    }

    /** Begun again, by hand: outside of the order of its item, which has gone on without it. */
    public Delivery again(Instant now) {
        boolean waiting = state == State.PENDING;
        return new Delivery(id, webhook, event, inOrder && waiting, State.PENDING, 0, attempts, Optional.of(now), createdAt,
                Optional.empty());
    }

    /** After one more attempt, at its end. */
    public Delivery ended(State as, Instant now) {
        return new Delivery(id, webhook, event, inOrder, as, tries + 1, attempts + 1, Optional.empty(), createdAt, Optional.of(now));
    }

    /** After one more attempt, to be tried again. */
    public Delivery later(Instant when) {
        return new Delivery(id, webhook, event, inOrder, State.PENDING, tries + 1, attempts + 1, Optional.of(when), createdAt,
                Optional.empty());
    }
}
