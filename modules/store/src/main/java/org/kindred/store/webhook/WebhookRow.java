package org.kindred.store.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.webhook.Condition;
import org.kindred.kernel.webhook.Secrets;
import org.kindred.kernel.webhook.SigningSecret;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Webhook;

/** A webhook. Its lists are words with spaces between them. */
@Entity(name = "Webhook")
@Table(name = "webhook")
class WebhookRow {

    @Id
    String id;
    String url;
    String description;
    boolean enabled;
    String events;
    String locales;
    @Enumerated(EnumType.STRING)
    Subscription.Payload payload;
    String secret;
    @Column(name = "former_secret")
    String formerSecret;
    @Column(name = "former_until")
    @Nullable
    Instant formerUntil;
    int failures;
    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;
    @Column(name = "paused_until")
    @Nullable
    Instant pausedUntil;
    @Column(name = "stopped_because")
    String stoppedBecause;
    long position;
    /** The number of the newest delivery. */
    long deliveries;
    int version;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;
    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected WebhookRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by take
    WebhookRow(Webhook webhook) {
        id = webhook.id();
        createdAt = webhook.createdAt();
        createdBy = webhook.createdBy();
        take(webhook);
    }

    final void take(Webhook webhook) {
        var wanted = webhook.subscription();
        url = wanted.url();
        description = wanted.description();
        enabled = wanted.enabled();
        events = String.join(" ", wanted.events());
        locales = String.join(" ", wanted.locales());
        payload = wanted.payload();
        secret = webhook.secrets().current().text();
        formerSecret = webhook.secrets().former().map(former -> former.secret().text()).orElse("");
        formerUntil = webhook.secrets().former().map(Secrets.Former::until).orElse(null);
        failures = webhook.condition().failures();
        failingSince = webhook.condition().failingSince().orElse(null);
        pausedUntil = webhook.condition().pausedUntil().orElse(null);
        stoppedBecause = webhook.condition().stoppedBecause();
        position = webhook.position();
        version = webhook.version();
        changedAt = webhook.changedAt();
    }

    Webhook webhook() {
        var wanted = new Subscription(url, description, enabled, words(events), words(locales), payload);
        var condition = new Condition(failures, Optional.ofNullable(failingSince), Optional.ofNullable(pausedUntil), stoppedBecause);
        return new Webhook(id, wanted, secrets(), condition, position, version, createdAt, createdBy, changedAt);
    }

    private Secrets secrets() {
        var current = new SigningSecret(secret);
        return formerUntil == null ? Secrets.only(current)
                : new Secrets(current, Optional.of(new Secrets.Former(new SigningSecret(formerSecret), formerUntil)));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
