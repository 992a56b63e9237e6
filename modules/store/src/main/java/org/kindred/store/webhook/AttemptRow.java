package org.kindred.store.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.kindred.kernel.webhook.Attempt;

/** An attempt to deliver; how long it took is in milliseconds. */
@Entity(name = "WebhookAttempt")
@Table(name = "webhook_attempt")
@IdClass(AttemptRow.Key.class)
class AttemptRow {

    @Id
    String delivery;
    @Id
    int number;
    @Column(name = "began_at")
    Instant at;
    long took;
    int status;
    String reason;
    String excerpt;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected AttemptRow() {
    }

    AttemptRow(String delivery, Attempt attempt) {
        this.delivery = delivery;
        number = attempt.number();
        at = attempt.at();
        took = attempt.took().toMillis();
        status = attempt.status();
        reason = attempt.reason();
        excerpt = attempt.excerpt();
    }

    Attempt attempt() {
        return new Attempt(number, at, Duration.ofMillis(took), status, reason, excerpt);
    }

    /** The two columns that name an attempt. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        String delivery = "";
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.delivery.equals(delivery) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(delivery, number);
        }
    }
}
