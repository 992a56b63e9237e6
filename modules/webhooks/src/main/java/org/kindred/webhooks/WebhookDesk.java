package org.kindred.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Condition;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.DeliveryQuery;
import org.kindred.kernel.webhook.Event;
import org.kindred.kernel.webhook.Secrets;
import org.kindred.kernel.webhook.SigningSecret;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.outgoing.Outgoing;

/** Where webhooks are made, changed and looked after. */
public final class WebhookDesk implements Webhooks {

    private final Ports ports;
    private final Wanted wanted;
    private final Message message;
    private final Runnable news;

    /**
     * @param ports what it needs
     * @param news  told when there may be something to send
     */
    public WebhookDesk(Ports ports, Runnable news) {
        this.ports = ports;
        this.wanted = new Wanted(ports);
        this.message = new Message(ports);
        this.news = news;
    }

    @Override
    public List<Listed> all() {
        return ports.store().read(session -> session.webhooks().all().stream().map(webhook -> listed(session, webhook)).toList());
    }

    @Override
    public Listed webhook(String id) {
        return ports.store().read(session -> listed(session, known(session, id)));
    }

    private static Listed listed(ReadSession session, Webhook webhook) {
        return new Listed(webhook, session.webhooks().count(webhook.id(), Optional.of(Delivery.State.PENDING)));
    }

    private static Webhook known(ReadSession session, String id) {
        return session.webhooks().webhook(id).orElseThrow(() -> unknown(id));
    }

    private static Webhook held(WriteSession session, String id) {
        return session.webhooks().hold(id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(String id) {
        return new NotFound("There is no webhook " + id + ".");
    }

    private static Webhook held(WriteSession session, String id, OptionalInt version) {
        var webhook = held(session, id);
        if (version.isPresent() && version.getAsInt() != webhook.version()) {
            throw new Stale("The webhook was changed by somebody else in the meantime.",
                    Value.group().put("version", webhook.version()).build());
        }
        return webhook;
    }

    @Override
    public void check(Subscription asked) {
        wanted.checked(asked);
    }

    @Override
    public Webhook create(String by, Subscription asked, Optional<SigningSecret> secret, OptionalLong since) {
        var checked = wanted.checked(asked);
        return ports.store().write(session -> {
            if (session.webhooks().all().size() >= MOST) {
                throw new Conflict("too-many", "There are " + MOST + " webhooks, and no more are kept.", Value.EMPTY);
            }
            var now = ports.now();
            var secrets = Secrets.only(secret.orElseGet(WebhookDesk::newSecret));
            var webhook = new Webhook(Naming.webhook(), checked, secrets, Condition.GOOD,
                    position(session, since).orElse(session.lastChange()), 1, now, by, now);
            return kept(session, by, "webhook.created", webhook);
        });
    }

    private static SigningSecret newSecret() {
        return SigningSecret.of(Naming.secret());
    }

    private static OptionalLong position(ReadSession session, OptionalLong since) {
        if (since.isPresent() && since.getAsLong() > session.lastChange()) {
            throw InvalidRequest.member("invalid-value", "#/since", "not a cursor that /changes gave as meta.next");
        }
        return since;
    }

    @Override
    public Webhook change(String by, String id, Subscription asked, OptionalInt version, OptionalLong since) {
        var checked = wanted.checked(asked);
        var changed = ports.store().write(session -> {
            var before = held(session, id, version);
            var now = ports.now();
            var webhook = before.with(checked, now).at(position(session, since).orElse(before.position()));
            return kept(session, by, "webhook.changed",
                    checked.enabled() && isFresh(before, checked) ? freshly(session, webhook) : webhook);
        });
        news.run();
        return changed;
    }

    /** Whether what is known of its receiver says nothing of the one it has now. */
    private static boolean isFresh(Webhook before, Subscription now) {
        return !before.subscription().enabled() || !before.subscription().url().equals(now.url());
    }

    private Webhook freshly(WriteSession session, Webhook webhook) {
        session.webhooks().beginAgain(webhook.id(), ports.now());
        return webhook.with(Condition.GOOD);
    }

    /** The address may hold a secret: the record says no more of it than its host. */
    private static Webhook kept(WriteSession session, String by, String verb, Webhook webhook) {
        session.webhooks().put(webhook);
        session.audit().record(Act.of(by, verb, subject(webhook.id())).with("host", Outgoing.host(webhook.subscription().url()).orElse(""))
                .with("enabled", Boolean.toString(webhook.subscription().enabled()))
                .with("events", String.join(" ", webhook.subscription().events())));
        return webhook;
    }

    private static String subject(String id) {
        return "webhook/" + id;
    }

    @Override
    public void delete(String by, String id, OptionalInt version) {
        ports.store().write(session -> {
            var webhook = held(session, id, version);
            session.webhooks().remove(id);
            session.audit().record(Act.of(by, "webhook.deleted", subject(id)));
            return webhook;
        });
    }

    @Override
    public Webhook rotate(String by, String id, Optional<SigningSecret> secret, Duration overlap) {
        return ports.store().write(session -> {
            var before = held(session, id);
            var now = ports.now();
            var former = overlap.isZero() ? Optional.<Secrets.Former>empty()
                    : Optional.of(new Secrets.Former(before.secrets().current(), now.plus(overlap)));
            var webhook = before.with(new Secrets(secret.orElseGet(WebhookDesk::newSecret), former), now);
            session.webhooks().put(webhook);
            session.audit().record(Act.of(by, "webhook.changed", subject(id)).with("secret", "another"));
            return webhook;
        });
    }

    @Override
    public Followed ping(String by, String id) {
        return begun(session -> {
            requireEnabled(held(session, id));
            var now = ports.now();
            var delivery = Delivery.begin(Naming.message(), id, Event.ping(now), now);
            session.webhooks().add(List.of(delivery));
            session.audit().record(Act.of(by, "webhook.tested", subject(id)));
            return delivery;
        });
    }

    @Override
    public Followed redeliver(String by, String id, String delivery) {
        return begun(session -> {
            requireEnabled(held(session, id));
            var again = known(session, id, delivery).again(ports.now());
            session.webhooks().put(again);
            session.audit().record(Act.of(by, "webhook.redelivered", subject(id)).with("delivery", delivery));
            return again;
        });
    }

    private Followed begun(Function<WriteSession, Delivery> work) {
        var followed = ports.store().write(session -> followed(session, List.of(work.apply(session))).getFirst());
        news.run();
        return followed;
    }

    private static List<Followed> followed(ReadSession session, List<Delivery> deliveries) {
        var attempts = session.webhooks().attempts(deliveries.stream().map(Delivery::id).toList());
        return deliveries.stream().map(delivery -> new Followed(delivery, attempts.getOrDefault(delivery.id(), List.of()))).toList();
    }

    private static void requireEnabled(Webhook webhook) {
        if (!webhook.subscription().enabled()) {
            throw new Conflict("webhook-disabled", "The webhook is disabled; nothing is sent to it.", Value.EMPTY);
        }
    }

    private static Delivery known(ReadSession session, String webhook, String delivery) {
        return session.webhooks().delivery(webhook, delivery).orElseThrow(() -> new NotFound("The webhook has no delivery " + delivery
                + ". Those that ended are kept for " + Retention.KEPT.toDays() + " days, the newest " + Retention.MOST + " of them."));
    }

    @Override
    public Log deliveries(String id, DeliveryQuery query) {
        return ports.store().read(session -> {
            known(session, id);
            return new Log(followed(session, session.webhooks().deliveries(id, query)), session.webhooks().count(id, query.state()));
        });
    }

    @Override
    public Followed delivery(String id, String delivery) {
        return ports.store().read(session -> {
            known(session, id);
            return followed(session, List.of(known(session, id, delivery))).getFirst();
        });
    }

    @Override
    public byte[] payload(String id, String delivery) {
        return ports.store().read(session -> message.of(session, known(session, id), known(session, id, delivery).event()));
    }
}
