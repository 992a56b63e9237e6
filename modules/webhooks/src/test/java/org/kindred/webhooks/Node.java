package org.kindred.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Subscription.Payload;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;
import org.kindred.rest.json.JacksonJson;

/** One node that publishes and tells, with a clock that tests move. */
final class Node implements AutoCloseable {

    /** Before it is looked again, in nanoseconds: what is waited for needs the processor too. */
    private static final long A_MOMENT = 2_000_000;

    static final ContentTypes TYPES = new ContentTypes(List.of(new ContentType("article", "articles", "An article.", List.of()),
            new ContentType("guide", "guides", "A guide.", List.of())));
    static final Site SITE = new Site("Test", "https://www.example.org", "en", List.of("en", "es"), java.time.ZoneOffset.UTC, "apa", "", "",
            java.util.Map.of("article", "/blog/{slug}"), Set.of());
    /** As usual, but in quick steps. */
    static final Pace QUICK = new Pace(Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofSeconds(10), Pace.USUAL.delays(), 4, 8);

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    final Store store;
    final Ports ports;
    final Dispatcher dispatcher;
    final WebhookDesk desk;

    Node(Store store) {
        this(store, QUICK);
    }

    Node(Store store, Pace pace) {
        this.store = store;
        ports = new Ports(store, new JacksonJson(), TYPES, () -> SITE, "https://api.example.org/api/v1",
                Outgoing.of(Allowed.of("localhost")), now::get);
        dispatcher = new Dispatcher(ports, pace);
        desk = new WebhookDesk(ports, dispatcher::wake);
        dispatcher.start();
    }

    /** The clock goes on. */
    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        dispatcher.wake();
    }

    static Subscription wanting(String url, String... events) {
        return new Subscription(url, "", true, List.of(events), List.of(), Payload.THIN);
    }

    Webhook subscribe(String url, String... events) {
        return desk.create("operator", wanting(url, events), Optional.empty(), OptionalLong.empty());
    }

    static ItemRef article(String slug) {
        return new ItemRef("article", slug, "en");
    }

    /** Publishes, or publishes anew. */
    void publish(ItemRef ref, String title) {
        publish(store, ref, title);
        dispatcher.wake();
    }

    static void publish(Store store, ItemRef ref, String title) {
        store.write(session -> {
            int number = session.item(ref).map(Item::revision).orElse(0) + 1;
            session.add(new Revision(ref, number, ref.slug() + ".md", title.getBytes(UTF_8), "editor", Instant.EPOCH, ""));
            session.put(new Item(ref, State.PUBLISHED, number, number, Optional.of(Instant.EPOCH), Optional.empty(), Optional.empty(),
                    Optional.empty()));
            byte[] card = ("{\"title\":\"" + title + "\"}").getBytes(UTF_8);
            session.publish(new Published(ref, number, "sha256-" + title, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, card, card, card, 0,
                    card, card, Set.of(), "1"), Set.of());
            return number;
        });
    }

    void withdraw(ItemRef ref) {
        store.write(session -> {
            session.withdraw(ref);
            return ref;
        });
        dispatcher.wake();
    }

    /** Waits until what is known of a delivery is so: what it came to is written down after the receiver has answered. */
    Delivery await(Webhook webhook, String delivery, java.util.function.Predicate<Delivery> so) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var found = desk.delivery(webhook.id(), delivery).delivery();
            if (so.test(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("it stays " + found);
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    Delivery await(Webhook webhook, String delivery, Delivery.State state) {
        return await(webhook, delivery, found -> found.state() == state);
    }

    Webhook awaitWebhook(String id, java.util.function.Predicate<Webhook> so) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var found = desk.webhook(id).webhook();
            if (so.test(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("it stays " + found);
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
