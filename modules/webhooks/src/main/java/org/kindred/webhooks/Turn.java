package org.kindred.webhooks;

import java.time.Duration;
import java.util.UUID;
import org.kindred.kernel.store.Store;

/**
 * Whose turn it is to send: of several nodes one does, so that each event is told once and those of an item one after the other. It must say
 * from time to time that it still lives; if it does not, another one goes on. Used by one thread.
 */
final class Turn {

    private static final String LEASE = "webhooks";
    /** It is prolonged long before it ends. */
    private static final int EARLY = 4;

    private final Store store;
    private final Duration time;
    private final String owner = UUID.randomUUID().toString();
    private long asked = Long.MIN_VALUE;
    private boolean mine;

    Turn(Store store, Duration time) {
        this.store = store;
        this.time = time;
    }

    /** Whether it is this node's. */
    boolean isMine() {
        if (asked == Long.MIN_VALUE || held().compareTo(time.dividedBy(EARLY)) >= 0) {
            long before = System.nanoTime(); // it began at the latest now, whatever the answer takes
            mine = store.write(session -> session.lease(LEASE, owner, time));
            asked = before;
        }
        return mine;
    }

    /** Whether it stays this node's for so long, even if the store does not answer any more. */
    boolean lasts(Duration needed) {
        return mine && held().plus(needed).compareTo(time) < 0;
    }

    private Duration held() {
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /** Lets another node go on at once. */
    void giveBack() {
        if (mine) {
            store.write(session -> {
                session.release(LEASE, owner);
                return owner;
            });
        }
        mine = false;
    }
}
