package org.kindred.kernel.store;

import java.time.Duration;
import java.util.UUID;

/**
 * Whose turn it is to do something that goes on all the time: of several nodes one does it. It must say from time to time that it still lives:
 * if it does not, another one goes on. Used by one thread.
 */
public final class Turn {

    /** It is prolonged long before it ends. */
    private static final int EARLY = 4;

    private final Store store;
    private final String name;
    private final Duration time;
    private final String owner = UUID.randomUUID().toString();
    private long asked = Long.MIN_VALUE;
    private boolean mine;

    /**
     * @param name what is done
     * @param time how long a node keeps it without saying that it lives
     */
    public Turn(Store store, String name, Duration time) {
        this.store = store;
        this.name = name;
        this.time = time;
    }

    /** Whether it is this node's. */
    public boolean isMine() {
        if (asked == Long.MIN_VALUE || held().compareTo(time.dividedBy(EARLY)) >= 0) {
            long before = System.nanoTime(); // it began at the latest now, whatever the answer takes
            mine = store.write(session -> session.lease(name, owner, time));
            asked = before;
        }
        return mine;
    }

    /** Whether it stays this node's for so long, even if the store does not answer any more. */
    public boolean lasts(Duration needed) {
        return mine && held().plus(needed).compareTo(time) < 0;
    }

    private Duration held() {
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /** Lets another node go on at once. */
    public void giveBack() {
        if (mine) {
            store.write(session -> {
                session.release(name, owner);
                return owner;
            });
        }
        mine = false;
    }
}
