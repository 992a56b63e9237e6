package org.kindred.rest.manage.webhooks;

import java.time.Instant;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Attempt;
import org.kindred.kernel.webhook.Secrets;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.kernel.webhook.Webhooks.Followed;
import org.kindred.kernel.webhook.Webhooks.Listed;
import org.kindred.rest.query.ChangesQuery;

/** Webhooks and deliveries as the API tells them. */
final class WebhookDocument {

    private WebhookDocument() {
    }

    static Value.Group of(Listed listed) {
        return of(listed.webhook()).with("pending", Value.of(listed.pending()));
    }

    static Value.Group of(Webhook webhook) {
        var wanted = webhook.subscription();
        var condition = webhook.condition();
        return Value.group().put("id", webhook.id()).put("url", wanted.url()).put("description", wanted.description())
                .put("enabled", wanted.enabled())
                .put("disabledBecause", condition.stoppedBecause().isEmpty() ? Value.NOTHING : Value.of(condition.stoppedBecause()))
                .put("events", Value.texts(wanted.events())).put("locales", Value.texts(wanted.locales()))
                .put("payload", wanted.payload().word()).put("failures", condition.failures())
                .put("failingSince", Value.ofText(condition.failingSince().map(Instant::toString)))
                .put("pausedUntil", Value.ofText(condition.pausedUntil().map(Instant::toString)))
                .put("formerSecretUntil", Value.ofText(webhook.secrets().former().map(Secrets.Former::until).map(Instant::toString)))
                .put("since", ChangesQuery.cursor(webhook.position())).put("version", webhook.version())
                .put("createdAt", webhook.createdAt().toString()).put("createdBy", webhook.createdBy())
                .put("changedAt", webhook.changedAt().toString()).build();
    }

    /** The only time that the secret is told. */
    static Value.Group withSecret(Webhook webhook) {
        return of(webhook).with("secret", Value.of(webhook.secrets().current().text()));
    }

    static Value.Group of(Followed followed) {
        var delivery = followed.delivery();
        return Value.group().put("id", delivery.id()).put("event", delivery.event().type())
                .put("item", delivery.event().change().<Value>map(WebhookDocument::item).orElse(Value.NOTHING))
                .put("state", delivery.state().word()).put("nextAttempt", Value.ofText(delivery.next().map(Instant::toString)))
                .put("happenedAt", delivery.event().at().toString()).put("createdAt", delivery.createdAt().toString())
                .put("endedAt", Value.ofText(delivery.endedAt().map(Instant::toString)))
                .put("attempts", Value.list(followed.attempts(), WebhookDocument::attempt)).build();
    }

    private static Value.Group item(Change change) {
        return Value.group().put("type", change.ref().type()).put("slug", change.ref().slug()).put("locale", change.ref().locale()).build();
    }

    private static Value attempt(Attempt attempt) {
        return Value.group().put("number", attempt.number()).put("at", attempt.at().toString())
                .put("durationMs", attempt.took().toMillis())
                .put("status", attempt.status() == 0 ? Value.NOTHING : Value.of(attempt.status()))
                .put("reason", attempt.reason().isEmpty() ? Value.NOTHING : Value.of(attempt.reason())).put("answer", attempt.excerpt())
                .build();
    }
}
