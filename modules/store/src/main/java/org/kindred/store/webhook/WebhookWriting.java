package org.kindred.store.webhook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.webhook.Attempt;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.kernel.webhook.WebhookRegister;

/** Writes webhooks and their deliveries; what is written can be read at once. */
public final class WebhookWriting extends WebhookReading implements WebhookRegister {

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public WebhookWriting(EntityManager manager) {
        super(manager);
        this.manager = manager;
    }

    @Override
    public Optional<Webhook> hold(String id) {
        return row(id).map(WebhookRow::webhook);
    }

    private Optional<WebhookRow> row(String id) {
        return Optional.ofNullable(manager.find(WebhookRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void put(Webhook webhook) {
        row(webhook.id()).ifPresentOrElse(row -> row.take(webhook), () -> manager.persist(new WebhookRow(webhook)));
        manager.flush();
    }

    @Override
    public void remove(String id) {
        row(id).ifPresent(manager::remove);
        manager.flush();
    }

    @Override
    public void add(List<Delivery> deliveries) {
        deliveries.stream().map(Delivery::webhook).distinct().forEach(id -> {
            var webhook = row(id).orElseThrow(() -> new IllegalStateException("there is no webhook " + id));
            for (Delivery delivery : deliveries.stream().filter(one -> one.webhook().equals(id)).toList()) {
                webhook.deliveries++;
                manager.persist(new DeliveryRow(webhook.deliveries, delivery));
            }
        });
        manager.flush();
    }

    @Override
    public void put(Delivery delivery) {
        var row = manager.find(DeliveryRow.class, delivery.id());
        if (row == null) {
            throw new IllegalStateException("there is no delivery " + delivery.id());
        }
        row.take(delivery);
        manager.flush();
    }

    @Override
    public void put(Delivery delivery, Attempt attempt) {
        manager.persist(new AttemptRow(delivery.id(), attempt));
        put(delivery);
    }

    @Override
    public void beginAgain(String webhook, Instant now) {
        manager.createQuery("update WebhookDelivery d set d.tries = 0, d.nextAt = :now where d.webhook = :webhook and d.state = :pending")
                .setParameter("now", now).setParameter("webhook", webhook).setParameter("pending", Delivery.State.PENDING).executeUpdate();
    }

    @Override
    public int forget(String webhook, Instant endedBefore, int newest) {
        return manager.createQuery("""
                delete from WebhookDelivery d where d.webhook = :webhook and d.state <> :pending
                    and (d.endedAt < :before or d.number <= :number)""").setParameter("webhook", webhook)
                .setParameter("pending", Delivery.State.PENDING).setParameter("before", endedBefore)
                .setParameter("number", lastToForget(webhook, newest)).executeUpdate();
    }

    /** The number of the newest one that is not among the newest that stay. */
    private long lastToForget(String webhook, int newest) {
        return manager
                .createQuery("""
                        select d.number from WebhookDelivery d where d.webhook = :webhook and d.state <> :pending order by d.number desc""",
                        Long.class)
                .setParameter("webhook", webhook).setParameter("pending", Delivery.State.PENDING).setFirstResult(newest).setMaxResults(1)
                .getResultStream().findFirst().orElse(0L);
    }
}
