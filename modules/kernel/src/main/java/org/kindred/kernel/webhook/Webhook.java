package org.kindred.kernel.webhook;

import java.time.Instant;

/**
 * A subscription, and how it is doing.
 *
 * @param id           its name in addresses
 * @param subscription what is wanted
 * @param secrets      what signs
 * @param condition    how the receiver is doing
 * @param position     the number of the last entry of the change log that was looked at for it
 * @param version      counts the changes of what is wanted, from 1
 * @param createdAt    when it was made
 * @param createdBy    by whom
 * @param changedAt    when what is wanted, or the secret, was last changed
 */
public record Webhook(String id, Subscription subscription, Secrets secrets, Condition condition, long position, int version,
        Instant createdAt, String createdBy, Instant changedAt) {

    /** The same, wanting something else from now on. */
    public Webhook with(Subscription wanted, Instant now) {
        return new Webhook(id, wanted, secrets, condition, position, version + 1, createdAt, createdBy, now);
    }

    /** The same with other secrets from now on. */
    public Webhook with(Secrets others, Instant now) {
        return new Webhook(id, subscription, others, condition, position, version + 1, createdAt, createdBy, now);
    }

    /** The same, doing otherwise. */
    public Webhook with(Condition other) {
        return new Webhook(id, subscription, secrets, other, position, version, createdAt, createdBy, changedAt);
    }

    /** The same, further on in the change log. */
    public Webhook at(long other) {
        return new Webhook(id, subscription, secrets, condition, other, version, createdAt, createdBy, changedAt);
    }
}
