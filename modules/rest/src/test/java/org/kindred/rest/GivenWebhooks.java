package org.kindred.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Attempt;
import org.kindred.kernel.webhook.Condition;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Delivery.State;
import org.kindred.kernel.webhook.DeliveryQuery;
import org.kindred.kernel.webhook.Event;
import org.kindred.kernel.webhook.Secrets;
import org.kindred.kernel.webhook.SigningSecret;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.kernel.webhook.Webhooks;

/** Webhooks in memory, each with one delivery that failed once. */
public final class GivenWebhooks implements Webhooks {

    private static final Change CHANGE = new Change(7, Change.Kind.PUBLISHED, new ItemRef("article", "a", "en"), "sha256-1", Instant.EPOCH);
    private final List<Webhook> all = new ArrayList<>();

    @Override
    public List<Listed> all() {
        return all.stream().map(webhook -> new Listed(webhook, 1)).toList();
    }

    @Override
    public Listed webhook(String id) {
        return all().stream().filter(listed -> listed.webhook().id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("There is no webhook " + id + "."));
    }

    @Override
    public void check(Subscription wanted) {
        if (!wanted.url().startsWith("http")) {
            throw InvalidRequest.member("invalid-value", "#/url", "That is no address.");
        }
    }

    @Override
    public Webhook create(String by, Subscription wanted, Optional<SigningSecret> secret, OptionalLong since) {
        var secrets = Secrets.only(secret.orElse(SigningSecret.of(new byte[24])));
        all.add(new Webhook("wh_" + all.size(), wanted, secrets, Condition.GOOD, since.orElse(36), 1, Instant.EPOCH, by, Instant.EPOCH));
        return all.getLast();
    }

    private Webhook replace(Webhook webhook) {
        all.replaceAll(one -> one.id().equals(webhook.id()) ? webhook : one);
        return webhook;
    }

    private Webhook meant(String id, OptionalInt version) {
        var webhook = webhook(id).webhook();
        if (version.orElse(webhook.version()) != webhook.version()) {
            throw new Stale("Changed.", Value.group().put("version", webhook.version()).build());
        }
        return webhook;
    }

    @Override
    public Webhook change(String by, String id, Subscription wanted, OptionalInt version, OptionalLong since) {
        var before = meant(id, version);
        return replace(before.with(wanted, Instant.EPOCH).at(since.orElse(before.position())));
    }

    @Override
    public void delete(String by, String id, OptionalInt version) {
        all.remove(meant(id, version));
    }

    @Override
    public Webhook rotate(String by, String id, Optional<SigningSecret> secret, Duration overlap) {
        var before = webhook(id).webhook();
        var former = new Secrets.Former(before.secrets().current(), Instant.EPOCH.plus(overlap));
        return replace(before.with(new Secrets(secret.orElse(SigningSecret.of(new byte[32])), Optional.of(former)), Instant.EPOCH));
    }

    private static Followed followed(String id) {
        var delivery = Delivery.begin("msg_1", id, Event.of(CHANGE), Instant.EPOCH).later(Instant.EPOCH.plusSeconds(5));
        return new Followed(delivery, List.of(new Attempt(1, Instant.EPOCH, Duration.ofMillis(12), 500, "It answered 500.", "oh no")));
    }

    @Override
    public Followed ping(String by, String id) {
        return new Followed(Delivery.begin("msg_ping", webhook(id).webhook().id(), Event.ping(Instant.EPOCH), Instant.EPOCH), List.of());
    }

    @Override
    public Log deliveries(String id, DeliveryQuery query) {
        boolean any = query.state().orElse(State.PENDING) == State.PENDING && query.skip() == 0;
        return new Log(any ? List.of(followed(webhook(id).webhook().id())) : List.of(), 1);
    }

    @Override
    public Followed delivery(String id, String delivery) {
        return followed(webhook(id).webhook().id());
    }

    @Override
    public byte[] payload(String id, String delivery) {
        return "{\"type\":\"article.published\"}".getBytes(UTF_8);
    }

    @Override
    public Followed redeliver(String by, String id, String delivery) {
        return followed(webhook(id).webhook().id());
    }
}
