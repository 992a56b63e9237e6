package org.kindred.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.webhook.Attempt;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Request;

/** Makes one attempt, and writes down what came of it. */
final class Sender {

    /** So much of an answer is kept, in bytes. */
    private static final int EXCERPT = 1_000;
    private static final String US = "webhooks";
    private static final System.Logger LOG = System.getLogger(Sender.class.getName());

    private final Ports ports;
    private final Pace pace;

    Sender(Ports ports, Pace pace) {
        this.ports = ports;
        this.pace = pace;
    }

    /**
     * What came of an attempt.
     *
     * @param at      when it began
     * @param took    how long it was
     * @param outcome what came back
     */
    record Attempted(Instant at, Duration took, Outcome outcome) {
    }

    /** Sends; knows nothing of the store. */
    Attempted send(Webhook webhook, Delivery delivery, byte[] body) {
        var now = ports.now();
        Map<String, String> fields = new TreeMap<>(Signature.fields(delivery.id(), now, body, webhook.secrets().at(now)));
        fields.put("content-type", "application/json");
        fields.put("user-agent", "Kindred-Webhooks");
        long began = System.nanoTime();
        var outcome = ports.outgoing()
                .send(Request.post(webhook.subscription().url(), fields, body).within(pace.timeout()).atMost(EXCERPT));
        return new Attempted(now, Duration.ofNanos(System.nanoTime() - began), outcome);
    }

    /** Writes down what came of it, and what follows. */
    void record(Delivery sent, Attempted attempted) {
        ports.store().write(session -> {
            var webhook = session.webhooks().hold(sent.webhook());
            var delivery = session.webhooks().delivery(sent.webhook(), sent.id());
            if (webhook.isPresent() && delivery.isPresent()) {
                record(session, webhook.get(), delivery.get(), attempted);
            }
            return sent;
        });
    }

    private void record(WriteSession session, Webhook webhook, Delivery delivery, Attempted attempted) {
        var now = ports.now();
        var judged = Judgement.of(attempted.outcome(), now);
        var after = Aftermath.of(webhook, delivery, judged, pace, now, RandomGenerator.getDefault());
        int status = attempted.outcome() instanceof Outcome.Answer answer ? answer.status() : 0;
        session.webhooks().put(after.delivery(), new Attempt(delivery.attempts() + 1, attempted.at(), attempted.took(), status,
                printable(judged.reason()), excerpt(attempted.outcome())));
        session.webhooks().put(after.webhook());
        if (webhook.subscription().enabled() && !after.webhook().subscription().enabled()) {
            String because = after.webhook().condition().stoppedBecause();
            session.audit().record(Act.of(US, "webhook.changed", "webhook/" + webhook.id()).with("disabled", because));
            LOG.log(System.Logger.Level.WARNING, "webhook {0} is disabled. {1}", webhook.id(), because);
        }
    }

    private static String excerpt(Outcome outcome) {
        return outcome instanceof Outcome.Answer answer ? printable(new String(answer.body(), UTF_8)) : "";
    }

    /** What a database can keep and a terminal can show. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
