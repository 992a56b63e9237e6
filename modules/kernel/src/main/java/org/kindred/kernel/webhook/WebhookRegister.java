package org.kindred.kernel.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of webhooks, to be written. */
public interface WebhookRegister extends WebhookRecords {

    /** One webhook, which nobody else changes until this transaction ends. */
    Optional<Webhook> hold(String id);

    /** Creates a webhook, or replaces it. */
    void put(Webhook webhook);

    /** Removes a webhook and its deliveries. */
    void remove(String id);

    /** Puts deliveries on their way; of one change, a webhook has one. Their webhook is held. */
    void add(List<Delivery> deliveries);

    /** Replaces what is known of a delivery. */
    void put(Delivery delivery);

    /** Replaces what is known of a delivery after an attempt. */
    void put(Delivery delivery, Attempt attempt);

    /** All pending deliveries of a webhook begin their schedule anew. */
    void beginAgain(String webhook, Instant now);

    /**
     * Forgets deliveries of a webhook that ended: those that ended before a moment, and all but some of the newest.
     *
     * @return how many
     */
    int forget(String webhook, Instant endedBefore, int newest);
}
