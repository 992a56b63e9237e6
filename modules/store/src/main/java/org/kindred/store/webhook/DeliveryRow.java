package org.kindred.store.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Event;

/** A delivery. One of a test has no change and no item. */
@Entity(name = "WebhookDelivery")
@Table(name = "webhook_delivery")
class DeliveryRow {

    @Id
    String id;
    String webhook;
    /** Its place among the webhook's. */
    long number;
    String event;
    @Column(name = "happened_at")
    Instant happenedAt;
    @Column(name = "change_number")
    @Nullable
    Long changeNumber;
    @Column(name = "item_key")
    String item;
    String locale;
    String digest;
    /** In which line it waits: its item's, or one of its own. */
    String line;
    @Enumerated(EnumType.STRING)
    Delivery.State state;
    int tries;
    int attempts;
    @Column(name = "next_at")
    @Nullable
    Instant nextAt;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected DeliveryRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by take
    DeliveryRow(long number, Delivery delivery) {
        this.number = number;
        id = delivery.id();
        webhook = delivery.webhook();
        event = delivery.event().type();
        happenedAt = delivery.event().at();
        changeNumber = delivery.event().change().map(Change::number).orElse(null);
        item = delivery.event().change().map(change -> change.ref().key().toString()).orElse("");
        locale = delivery.event().change().map(change -> change.ref().locale()).orElse("");
        digest = delivery.event().change().map(Change::digest).orElse("");
        createdAt = delivery.createdAt();
        take(delivery);
    }

    /** What changes of it. */
    final void take(Delivery delivery) {
        line = delivery.inOrder() ? item : id;
        state = delivery.state();
        tries = delivery.tries();
        attempts = delivery.attempts();
        nextAt = delivery.next().orElse(null);
        endedAt = delivery.endedAt().orElse(null);
    }

    Delivery delivery() {
        return new Delivery(id, webhook, new Event(event, happenedAt, Optional.ofNullable(changeNumber).map(this::change)),
                line.equals(item), state,
                tries, attempts, Optional.ofNullable(nextAt), createdAt, Optional.ofNullable(endedAt));
    }

    private Change change(long changed) {
        int slash = item.indexOf('/');
        var ref = new ItemRef(item.substring(0, slash), item.substring(slash + 1), locale);
        return new Change(changed, digest.isEmpty() ? Change.Kind.WITHDRAWN : Change.Kind.PUBLISHED, ref, digest, happenedAt);
    }
}
