package org.kindred.webhooks;

import java.time.Duration;
import org.kindred.kernel.webhook.Webhook;

/** Forgets deliveries that ended long ago, from time to time. Used by one thread. */
final class Retention {

    /** How long a delivery that ended can be looked at. */
    static final Duration KEPT = Duration.ofDays(30);
    /** How many of them, for one webhook. */
    static final int MOST = 5_000;

    private static final Duration EVERY = Duration.ofHours(1);

    private final Ports ports;
    private long last = System.nanoTime() - EVERY.toNanos();

    Retention(Ports ports) {
        this.ports = ports;
    }

    void keep() {
        if (System.nanoTime() - last < EVERY.toNanos()) {
            return;
        }
        last = System.nanoTime();
        var before = ports.now().minus(KEPT);
        var webhooks = ports.store().read(session -> session.webhooks().all().stream().map(Webhook::id).toList());
        webhooks.forEach(id -> ports.store().write(session -> session.webhooks().forget(id, before, MOST)));
    }
}
