package org.kindred.kernel.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of webhooks, to be read. */
public interface WebhookRecords {

    /** All of them, oldest first. */
    List<Webhook> all();

    /** One of them. */
    Optional<Webhook> webhook(String id);

    /** Deliveries of a webhook. */
    List<Delivery> deliveries(String webhook, DeliveryQuery query);

    /** How many there are. */
    long count(String webhook, Optional<Delivery.State> state);

    /** One delivery. */
    Optional<Delivery> delivery(String webhook, String id);

    /** The attempts of deliveries, by their ids, oldest first; nothing of those without. */
    Map<String, List<Attempt>> attempts(Collection<String> deliveries);

    /** The ids of webhooks that have something to send at a moment. */
    List<String> withDue(Instant now);

    /**
     * What may be sent to a webhook at a moment, earliest first: it is pending, its time has come, and nothing earlier of its item, in
     * whatever locale, is pending.
     *
     * @param except the ids of those that are on their way already
     */
    List<Delivery> due(String webhook, Instant now, Collection<String> except, int limit);
}
