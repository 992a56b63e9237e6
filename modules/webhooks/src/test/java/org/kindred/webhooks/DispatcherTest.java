package org.kindred.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.webhook.Delivery.State;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Subscription.Payload;
import org.kindred.webhooks.Receiver.Reply;
import org.kindred.webhooks.Receiver.Told;

/** From the change log to a receiver over a real connection. */
@ParameterizedClass
@EnumSource(Engine.class)
class DispatcherTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Parameter
    Engine engine;
    private Node node;
    private final Receiver receiver = new Receiver();
    private final String own = "a" + COUNT.incrementAndGet() + "-";

    @BeforeEach
    void start() {
        node = new Node(engine.store());
    }

    @AfterEach
    void stop() {
        node.close();
        receiver.close();
    }

    private ItemRef article(String slug) {
        return Node.article(own + slug);
    }

    private static List<String> digests(List<Told> told) {
        return told.stream().map(Told::body).map(body -> body.replaceAll("(?s).*\"digest\":\"?(?:sha256-)?(\\w+).*", "$1")).toList();
    }

    @Test
    void aReceiverIsToldWhatBecomesPublicAndWhatNoLonger() throws InterruptedException {
        node.publish(article("before"), "Before");
        var webhook = node.subscribe(receiver.url("/hook"), "article.*");
        node.publish(article("new"), "New");
        node.withdraw(article("new"));
        node.publish(new ItemRef("guide", own + "other", "en"), "Other");
        var told = receiver.await(2);
        var first = told.getFirst();
        assertEquals("/hook", first.path());
        assertEquals("application/json", first.header("Content-type"));
        assertTrue(first.body()
                .matches("\\{\"type\":\"article.published\",\"timestamp\":\"20[^\"]+Z\",\"data\":\\{\"change\":\"published\","
                        + "\"type\":\"article\",\"slug\":\"" + own + "new\",\"locale\":\"en\",\"digest\":\"sha256-New\","
                        + "\"address\":\"https://api.example.org/api/v1/articles/" + own + "new\\?locale=en\","
                        + "\"url\":\"https://www.example.org/blog/" + own + "new\"}}"),
                first.body());
        assertTrue(told.get(1).body().startsWith("{\"type\":\"article.withdrawn\","), told.get(1).body());
        node.await(webhook, told.get(1).id(), State.DELIVERED);
        assertEquals(2, receiver.told().size());
    }

    @Test
    void whatIsSentIsVerifiedByThePublishedLibraryWithEachSecretThatHolds() throws Exception {
        var webhook = node.subscribe(receiver.url("/"), "*");
        String former = webhook.secrets().current().text();
        node.now.set(java.time.Instant.now()); // the library looks at its own clock
        String current = node.desk.rotate("operator", webhook.id(), Optional.empty(), Duration.ofHours(1)).secrets().current().text();
        node.publish(article("signed"), "Signed");
        var told = receiver.await(1).getFirst();
        new com.standardwebhooks.Webhook(former).verify(told.body(), lower(told));
        new com.standardwebhooks.Webhook(current).verify(told.body(), lower(told));
        node.pass(Duration.ofHours(1));
        node.publish(article("later"), "Later");
        assertEquals(1, receiver.await(2).get(1).header("Webhook-signature").split(" ").length);
    }

    private static Map<String, List<String>> lower(Told told) {
        var headers = new java.util.HashMap<String, List<String>>();
        told.headers().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return headers;
    }

    @Test
    void onlyWhatIsWantedIsTold() throws InterruptedException {
        var spanish = new Subscription(receiver.url("/es"), "", true, List.of("*.withdrawn", "guide.published"), List.of("es"),
                Payload.THIN);
        node.desk.create("operator", spanish, Optional.empty(), OptionalLong.empty());
        var es = new ItemRef("article", own + "a", "es");
        node.publish(es, "A");
        node.publish(article("a"), "A");
        node.withdraw(article("a"));
        node.withdraw(es);
        node.publish(new ItemRef("guide", own + "g", "es"), "G");
        var told = receiver.await(2);
        assertEquals(List.of("article.withdrawn", "guide.published"),
                told.stream().map(one -> one.body().replaceAll("\\{\"type\":\"([^\"]+).*", "$1")).sorted().toList());
        assertTrue(told.stream().allMatch(one -> one.body().contains("\"locale\":\"es\"")));
    }

    @Test
    void aCardIsTheOneThatIsPublicWhenItIsSent() throws InterruptedException {
        var failing = new AtomicInteger();
        receiver.answers(any -> Reply.of(failing.getAndIncrement() == 0 ? 500 : 200));
        var wanted = new Subscription(receiver.url("/"), "", true, List.of("*"), List.of(), Payload.CARD);
        var webhook = node.desk.create("operator", wanted, Optional.empty(), OptionalLong.empty());
        node.publish(article("secret"), "Secret");
        var first = receiver.await(1).getFirst();
        assertTrue(first.body().contains("\"item\":{\"title\":\"Secret\"}"), first.body());
        node.await(webhook, first.id(), found -> found.tries() == 1);
        node.withdraw(article("secret"));
        node.pass(Duration.ofSeconds(10));
        var second = receiver.await(2).get(1);
        assertEquals(first.id(), second.id());
        assertTrue(second.body().endsWith("\"item\":null}}"), second.body());
    }

    @Test
    void aCardThatStillShowsWhatWasWithdrawnIsHeldBack() throws InterruptedException {
        var topic = new ItemRef("guide", own + "topic", "en");
        node.publish(topic, "Topic");
        node.publish(article("about"), "About");
        node.store.write(session -> {
            session.withdraw(topic);
            session.refreshLater(List.of(article("about")), topic.key());
            return topic;
        });
        var wanted = new Subscription(receiver.url("/"), "", true, List.of("article.*"), List.of(), Payload.CARD);
        long before = node.store.<Long>read(ReadSession::lastChange) - 2;
        var webhook = node.desk.create("operator", wanted, Optional.empty(), OptionalLong.of(before));
        var first = receiver.await(1).getFirst();
        assertTrue(first.body().endsWith("\"item\":null}}"), first.body());
        node.store.write(session -> {
            session.refreshed(article("about"));
            return topic;
        });
        node.await(webhook, first.id(), State.DELIVERED);
        node.desk.redeliver("operator", webhook.id(), first.id());
        assertTrue(receiver.await(2).get(1).body().endsWith("\"item\":{\"title\":\"About\"}}}"));
    }

    @Test
    void anItemsNextEventWaitsForItsEarlierOneAndOtherItemsGoOn() throws InterruptedException {
        receiver.answers(told -> Reply.of(told.body().contains("-stuck\"") && told.body().contains("sha256-One") ? 500 : 200));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("stuck"), "One");
        var stuck = receiver.await(1).getFirst();
        node.await(webhook, stuck.id(), found -> found.tries() == 1);
        node.publish(article("stuck"), "Two");
        node.publish(new ItemRef("article", own + "stuck", "es"), "Dos");
        node.publish(article("free"), "Free");
        assertEquals(List.of("One", "Free"), digests(receiver.await(2)));
        receiver.answers(told -> Reply.of(200));
        node.pass(Duration.ofSeconds(10));
        assertEquals(List.of("One", "Free", "One", "Two", "Dos"), digests(receiver.await(5)));
    }

    @Test
    void whatFailsIsTriedTenTimesOverThreeDaysAndThenTheItemsNextEventGoes() throws InterruptedException {
        receiver.answers(told -> Reply.of(told.body().contains("sha256-Bad") ? 400 : 200));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("a"), "Bad");
        node.publish(article("a"), "Good");
        String bad = receiver.await(1).getFirst().id();
        var waits = new ArrayList<Duration>();
        for (int tries = 1; tries < 10; tries++) {
            int made = tries;
            var waiting = node.await(webhook, bad, found -> found.tries() == made);
            var wait = Duration.between(node.now.get(), waiting.next().orElseThrow());
            waits.add(wait);
            node.publish(article("b" + tries), "Fine"); // the receiver is not dead
            receiver.await(heard -> digests(heard).stream().filter("Fine"::equals).count() == made);
            node.pass(wait);
        }
        node.await(webhook, bad, State.FAILED);
        receiver.await(heard -> digests(heard).contains("Good"));
        assertEquals(10, node.desk.delivery(webhook.id(), bad).attempts().size());
        for (int i = 0; i < waits.size(); i++) {
            var least = Pace.USUAL.delays().get(i);
            assertTrue(waits.get(i).compareTo(least) >= 0 && waits.get(i).compareTo(least.multipliedBy(6).dividedBy(5)) <= 0,
                    waits::toString);
        }
        assertTrue(node.desk.webhook(webhook.id()).webhook().subscription().enabled());
    }

    @Test
    void aReceiverThatTakesNothingForThreeDaysIsDisabledAndNothingIsLost() throws InterruptedException {
        receiver.answers(told -> Reply.of(500));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("a"), "A");
        String id = receiver.await(1).getFirst().id();
        for (int tries = 1; tries < 10; tries++) {
            int made = tries;
            var waiting = node.await(webhook, id, found -> found.tries() == made);
            node.pass(Duration.between(node.now.get(), waiting.next().orElseThrow()));
        }
        var stopped = node.awaitWebhook(webhook.id(), found -> !found.subscription().enabled());
        assertTrue(stopped.condition().stoppedBecause().startsWith("It has taken nothing for three days"),
                stopped.condition().stoppedBecause());
        node.publish(article("a"), "B");
        receiver.answers(told -> Reply.of(200));
        node.desk.change("operator", webhook.id(), stopped.subscription().enabled(true), OptionalInt.of(stopped.version()),
                OptionalLong.empty());
        var told = receiver.await(12);
        assertEquals(List.of("A", "B"), digests(told.subList(10, 12)));
        assertEquals(id, told.get(10).id());
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAndTheReasonIsSaid() throws InterruptedException {
        receiver.answers(told -> Reply.of(410));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("a"), "A");
        var stopped = node.awaitWebhook(webhook.id(), found -> !found.subscription().enabled());
        assertEquals("It answered 410 Gone: it wants no more.", stopped.condition().stoppedBecause());
        assertEquals(2, stopped.version());
        node.publish(article("b"), "B");
        node.pass(Duration.ofDays(1));
        assertEquals(1, receiver.told().size());
        assertEquals(State.PENDING, node.desk.delivery(webhook.id(), receiver.told().getFirst().id()).delivery().state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Sun, 01 Mar 2026 12:02:00 GMT"})
    void aReceiverThatAsksForTimeGetsIt(String retryAfter) throws InterruptedException {
        receiver.answers(told -> new Reply(429, Map.of("Retry-After", retryAfter), ""));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("a"), "A");
        var slowed = node.awaitWebhook(webhook.id(), found -> found.condition().failures() == 1);
        assertEquals(Optional.of(node.now.get().plusSeconds(120)), slowed.condition().pausedUntil());
        receiver.answers(told -> Reply.of(200));
        node.publish(article("b"), "B");
        node.pass(Duration.ofSeconds(119));
        node.pass(Duration.ofSeconds(1));
        assertEquals(List.of("A", "A", "B"), digests(receiver.await(3)).stream().sorted().toList());
        assertEquals(Optional.empty(),
                node.awaitWebhook(webhook.id(), found -> found.condition().failures() == 0).condition().pausedUntil());
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() throws InterruptedException {
        receiver.answers(told -> new Reply(302, Map.of("Location", receiver.url("/elsewhere")), "moved"));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("a"), "A");
        String id = receiver.await(1).getFirst().id();
        node.await(webhook, id, found -> found.tries() == 1);
        var attempt = node.desk.delivery(webhook.id(), id).attempts().getFirst();
        assertEquals(302, attempt.status());
        assertEquals("moved", attempt.excerpt());
        assertEquals("It answered 302; redirects are not followed, give the webhook its new address.", attempt.reason());
        assertEquals(1, receiver.told().size());
    }

    @Test
    void anAnswerIsKeptInPartAndCanBeShownAnywhere() throws InterruptedException {
        receiver.answers(told -> new Reply(500, Map.of(), "\0\u001b[31m" + "é".repeat(5_000)));
        var webhook = node.subscribe(receiver.url("/"), "*");
        node.publish(article("a"), "A");
        String id = receiver.await(1).getFirst().id();
        node.await(webhook, id, found -> found.tries() == 1);
        String excerpt = node.desk.delivery(webhook.id(), id).attempts().getFirst().excerpt();
        assertTrue(excerpt.startsWith("\uFFFD\uFFFD[31mé") && excerpt.getBytes(UTF_8).length <= 1_010, excerpt);
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws InterruptedException {
        var over = new CountDownLatch(1);
        try (var slow = new Receiver()) {
            slow.answers(told -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Reply.of(200);
            });
            node.subscribe(slow.url("/"), "*");
            node.subscribe(receiver.url("/"), "*");
            IntStream.range(0, 40).forEach(i -> node.publish(article("many" + i), "N" + i));
            assertEquals(40, new HashSet<>(digests(receiver.await(40))).size());
            assertEquals(4, slow.await(4).size());
            over.countDown();
            slow.await(40);
        }
    }

    @Test
    void oneOfSeveralNodesSendsAndAnotherGoesOnWhenItStops() throws InterruptedException {
        var webhook = node.subscribe(receiver.url("/"), "*");
        try (var other = new Node(node.store)) {
            IntStream.range(0, 30).forEach(i -> (i % 2 == 0 ? node : other).publish(article("x" + i), "N" + i));
            receiver.await(30);
            node.awaitWebhook(webhook.id(), any -> node.desk.webhook(webhook.id()).pending() == 0);
            assertEquals(30, receiver.told().size());
            node.close();
            IntStream.range(30, 40).forEach(i -> other.publish(article("x" + i), "N" + i));
            assertEquals(40, new HashSet<>(digests(receiver.await(40))).size());
        }
    }

    @Test
    void aTestAndARedeliveryAreSentAtOnce() throws InterruptedException {
        var webhook = node.subscribe(receiver.url("/"), "guide.*");
        var ping = node.desk.ping("operator", webhook.id()).delivery();
        var told = receiver.await(1).getFirst();
        assertEquals(ping.id(), told.id());
        assertTrue(told.body().matches("\\{\"type\":\"webhook.ping\",\"timestamp\":\"[^\"]+\",\"data\":\\{\"webhook\":\"" + webhook.id()
                + "\"}}"), told.body());
        node.await(webhook, ping.id(), State.DELIVERED);
        node.desk.redeliver("operator", webhook.id(), ping.id());
        assertEquals(ping.id(), receiver.await(2).get(1).id());
        assertEquals(2, node.await(webhook, ping.id(), found -> found.attempts() == 2).attempts());
    }

    @Test
    void oneCanBeginInThePast() throws InterruptedException {
        long before = node.store.<Long>read(ReadSession::lastChange);
        node.publish(article("old"), "Old");
        node.desk.create("operator", Node.wanting(receiver.url("/"), "*"), Optional.empty(), OptionalLong.of(before));
        assertEquals(List.of("Old"), digests(receiver.await(1)));
    }

    @Test
    void whatHappensWhileAWebhookIsDisabledIsToldWhenItIsEnabled() throws InterruptedException {
        var webhook = node.desk.create("operator", Node.wanting(receiver.url("/"), "*").enabled(false), Optional.empty(),
                OptionalLong.empty());
        node.publish(article("meanwhile"), "Meanwhile");
        assertFalse(webhook.subscription().enabled());
        node.desk.change("operator", webhook.id(), webhook.subscription().enabled(true), OptionalInt.empty(), OptionalLong.empty());
        assertEquals(List.of("Meanwhile"), digests(receiver.await(1)));
    }

    @Test
    void anAddressThatIsRefusedIsAFailedAttempt() {
        var webhook = node.store.write(session -> {
            var wanted = Node.wanting("http://127.0.0.1:8080/", "*"); // as if it had been allowed before
            var made = new org.kindred.kernel.webhook.Webhook("wh_refused", wanted,
                    org.kindred.kernel.webhook.Secrets.only(org.kindred.kernel.webhook.SigningSecret.of(new byte[32])),
                    org.kindred.kernel.webhook.Condition.GOOD, session.lastChange(), 1, node.now.get(), "operator", node.now.get());
            session.webhooks().put(made);
            return made;
        });
        var ping = node.desk.ping("operator", webhook.id()).delivery();
        node.await(webhook, ping.id(), found -> found.attempts() == 1);
        var attempt = node.desk.delivery(webhook.id(), ping.id()).attempts().getFirst();
        assertEquals(0, attempt.status());
        assertTrue(attempt.reason().startsWith("127.0.0.1 is an address of this machine."), attempt.reason());
    }
}
