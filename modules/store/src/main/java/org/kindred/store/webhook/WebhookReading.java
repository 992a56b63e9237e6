package org.kindred.store.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.webhook.Attempt;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.DeliveryQuery;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.kernel.webhook.WebhookRecords;

/** Reads webhooks and their deliveries. */
public class WebhookReading implements WebhookRecords {

    private static final String DUE = """
            select d from WebhookDelivery d
            where d.webhook = :webhook and d.state = :pending and d.nextAt <= :now and d.id not in :except
                and not exists (select e.id from WebhookDelivery e where e.webhook = d.webhook and e.line = d.line
                    and e.state = :pending and e.number < d.number)
            order by d.nextAt, d.number""";

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public WebhookReading(EntityManager manager) {
        this.manager = manager;
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> row) {
        return manager.createQuery(jpql, row).setHint("eclipselink.maintain-cache", "false");
    }

    @Override
    public List<Webhook> all() {
        return query("select w from Webhook w order by w.createdAt, w.id", WebhookRow.class).getResultStream().map(WebhookRow::webhook)
                .toList();
    }

    @Override
    public Optional<Webhook> webhook(String id) {
        return query("select w from Webhook w where w.id = :id", WebhookRow.class).setParameter("id", id).getResultStream()
                .map(WebhookRow::webhook).findFirst();
    }

    @Override
    public List<Delivery> deliveries(String webhook, DeliveryQuery asked) {
        return inState("select d from WebhookDelivery d where d.webhook = :webhook%s order by d.number desc", DeliveryRow.class, webhook,
                asked.state()).setFirstResult(asked.skip()).setMaxResults(asked.size()).getResultStream().map(DeliveryRow::delivery)
                .toList();
    }

    @Override
    public long count(String webhook, Optional<Delivery.State> state) {
        return inState("select count(d) from WebhookDelivery d where d.webhook = :webhook%s", Long.class, webhook, state).getSingleResult();
    }

    private <T> TypedQuery<T> inState(String jpql, Class<T> row, String webhook, Optional<Delivery.State> state) {
        var query = query(jpql.formatted(state.isPresent() ? " and d.state = :state" : ""), row).setParameter("webhook", webhook);
        state.ifPresent(only -> query.setParameter("state", only));
        return query;
    }

    @Override
    public Optional<Delivery> delivery(String webhook, String id) {
        return query("select d from WebhookDelivery d where d.id = :id and d.webhook = :webhook", DeliveryRow.class)
                .setParameter("id", id).setParameter("webhook", webhook).getResultStream().map(DeliveryRow::delivery).findFirst();
    }

    @Override
    public Map<String, List<Attempt>> attempts(Collection<String> deliveries) {
        return deliveries.isEmpty() ? Map.of()
                : query("select a from WebhookAttempt a where a.delivery in :deliveries order by a.number", AttemptRow.class)
                        .setParameter("deliveries", deliveries).getResultStream()
                        .collect(groupingBy(row -> row.delivery, mapping(AttemptRow::attempt, toList())));
    }

    @Override
    public List<String> withDue(Instant now) {
        return query("select distinct d.webhook from WebhookDelivery d where d.state = :pending and d.nextAt <= :now", String.class)
                .setParameter("pending", Delivery.State.PENDING).setParameter("now", now).getResultList();
    }

    @Override
    public List<Delivery> due(String webhook, Instant now, Collection<String> except, int limit) {
        return query(DUE, DeliveryRow.class).setParameter("webhook", webhook).setParameter("pending", Delivery.State.PENDING)
                .setParameter("now", now).setParameter("except", except.isEmpty() ? List.of("") : except).setMaxResults(limit)
                .getResultStream().map(DeliveryRow::delivery).toList();
    }
}
