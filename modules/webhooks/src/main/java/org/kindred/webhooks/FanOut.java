package org.kindred.webhooks;

import java.util.List;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Event;
import org.kindred.kernel.webhook.Webhook;

/**
 * Goes through the change log for each webhook by itself. The deliveries and how far it came are written in one transaction: however it ends,
 * no entry is left out and none is told twice.
 */
final class FanOut {

    private static final int BATCH = 500;

    private final Ports ports;

    FanOut(Ports ports) {
        this.ports = ports;
    }

    /** Takes a webhook a part of the way. */
    void advance(String webhook) {
        ports.store().write(session -> session.webhooks().hold(webhook).filter(held -> held.subscription().enabled())
                .map(held -> advance(session, held)).isPresent());
    }

    private Webhook advance(WriteSession session, Webhook webhook) {
        long last = session.lastChange(); // before the entries are read: those up to it are there, or never will be
        List<Change> changes = session.changes(webhook.position(), BATCH);
        var now = ports.now();
        session.webhooks().add(changes.stream().filter(this::isServed).filter(webhook.subscription()::wants)
                .map(change -> Delivery.begin(Naming.message(), webhook.id(), Event.of(change), now)).toList());
        var further = webhook.at(changes.isEmpty() ? Math.max(last, webhook.position()) : changes.getLast().number());
        session.webhooks().put(further);
        return further;
    }

    private boolean isServed(Change change) {
        return ports.types().named(change.ref().type()).isPresent();
    }
}
