package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.Overloaded;
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

class WebhooksTest extends StoreContract {

    private static final Instant NOON = Samples.NOON;
    private static final DeliveryQuery ALL = new DeliveryQuery(Optional.empty(), 0, 1000);

    static Webhook webhook(String id) {
        var wanted = new Subscription("https://a.example/hook", "Builds the site", true, List.of("article.*", "*.withdrawn"), List.of("en"),
                Subscription.Payload.CARD);
        return new Webhook(id, wanted, Secrets.only(SigningSecret.of(new byte[24])), Condition.GOOD, 7, 1, NOON, "operator", NOON);
    }

    private static Delivery delivery(long change, String slug, String locale) {
        var entry = new Change(change, Change.Kind.PUBLISHED, new ItemRef("article", slug, locale), "sha256-" + change, NOON);
        return Delivery.begin("msg_" + change, "w", Event.of(entry), NOON);
    }

    private void add(Delivery... deliveries) {
        write(session -> {
            session.webhooks().put(webhook("w"));
            session.webhooks().add(List.of(deliveries));
        });
    }

    private List<String> due(Instant now, String... except) {
        return read(session -> session.webhooks().due("w", now, List.of(except), 10)).stream().map(Delivery::id).toList();
    }

    private long count(Optional<State> state) {
        return store.<Long>read(session -> session.webhooks().count("w", state));
    }

    private int forget(Instant before, int newest) {
        return store.<Integer>write(session -> session.webhooks().forget("w", before, newest));
    }

    @Test
    void aWebhookIsReadAsItWasPut() {
        var secrets = new Secrets(SigningSecret.of(new byte[32]),
                Optional.of(new Secrets.Former(SigningSecret.of(new byte[24]), NOON.plusSeconds(60))));
        var troubled = webhook("w").with(secrets, NOON)
                .with(new Condition(3, Optional.of(NOON), Optional.of(NOON.plusSeconds(5)), "It said that it is gone.")).at(9);
        write(session -> session.webhooks().put(webhook("w")));
        assertEquals(List.of(webhook("w")), read(session -> session.webhooks().all()));
        write(session -> session.webhooks().put(troubled));
        assertEquals(Optional.of(troubled), read(session -> session.webhooks().webhook("w")));
        assertEquals(Optional.empty(), read(session -> session.webhooks().webhook("other")));
    }

    @Test
    void aDeliveryAndItsAttemptsAreReadAsTheyWerePut() {
        var one = delivery(1, "a", "en");
        var test = Delivery.begin("msg_test", "w", Event.ping(NOON), NOON);
        add(one, test);
        assertEquals(List.of(test, one), read(session -> session.webhooks().deliveries("w", ALL)));
        var first = new Attempt(1, NOON, Duration.ofMillis(12), 503, "It answered 503.", "busy");
        var second = new Attempt(2, NOON.plusSeconds(5), Duration.ofMillis(3), 204, "", "");
        write(session -> session.webhooks().put(one.later(NOON.plusSeconds(5)), first));
        var arrived = one.later(NOON).ended(State.DELIVERED, NOON.plusSeconds(5));
        write(session -> session.webhooks().put(arrived, second));
        assertEquals(Optional.of(arrived), read(session -> session.webhooks().delivery("w", "msg_1")));
        assertEquals(Map.of("msg_1", List.of(first, second)), read(session -> session.webhooks().attempts(List.of("msg_1", "msg_test"))));
        assertEquals(1, count(Optional.of(State.PENDING)));
        assertEquals(Optional.empty(), read(session -> session.webhooks().delivery("other", "msg_1")));
    }

    @Test
    void anItemsNextDeliveryWaitsForItsEarlierOneWhateverTheLocaleAndOthersGoOn() {
        add(delivery(1, "a", "en"), delivery(2, "a", "es"), delivery(3, "b", "en"), delivery(4, "a", "en"));
        assertEquals(List.of("msg_1", "msg_3"), due(NOON));
        assertEquals(List.of("msg_3"), due(NOON, "msg_1"));
        write(session -> session.webhooks().put(delivery(1, "a", "en").later(NOON.plusSeconds(60))));
        assertEquals(List.of("msg_3"), due(NOON.plusSeconds(59)));
        assertEquals(List.of("msg_3", "msg_1"), due(NOON.plusSeconds(60)));
        write(session -> session.webhooks().put(delivery(1, "a", "en").ended(State.FAILED, NOON)));
        assertEquals(List.of("msg_2", "msg_3"), due(NOON));
        assertEquals(List.of("w"), read(session -> session.webhooks().withDue(NOON)));
        assertEquals(List.of(), read(session -> session.webhooks().withDue(NOON.minusSeconds(1))));
    }

    @Test
    void whatIsSentAgainByHandStandsOutsideOfTheOrder() {
        var early = delivery(1, "a", "en").ended(State.DELIVERED, NOON);
        add(delivery(1, "a", "en"), delivery(2, "a", "en"), delivery(3, "a", "en"));
        write(session -> session.webhooks().put(early.again(NOON)));
        assertEquals(List.of("msg_1", "msg_2"), due(NOON));
    }

    @Test
    void aChangeIsToldToAWebhookOnce() {
        add(delivery(1, "a", "en"));
        var twice = Delivery.begin("msg_other", "w", delivery(1, "a", "en").event(), NOON);
        assertThrows(Overloaded.class, () -> write(session -> session.webhooks().add(List.of(twice))));
        assertEquals(1, count(Optional.empty()));
    }

    @Test
    void theScheduleOfAllThatWaitsCanBeginAnew() {
        add(delivery(1, "a", "en"), delivery(2, "b", "en"));
        write(session -> {
            session.webhooks().put(delivery(1, "a", "en").later(NOON.plusSeconds(9000)));
            session.webhooks().put(delivery(2, "b", "en").ended(State.DELIVERED, NOON));
            session.webhooks().beginAgain("w", NOON.plusSeconds(1));
        });
        assertEquals(List.of("msg_1"), due(NOON.plusSeconds(1)));
        assertEquals(0, read(session -> session.webhooks().delivery("w", "msg_1")).orElseThrow().tries());
    }

    @Test
    void whatEndedIsForgottenByItsAgeAndByItsNumber() {
        var ten = IntStream.rangeClosed(1, 10).mapToObj(i -> delivery(i, "a" + i, "en")).toList();
        add(ten.toArray(Delivery[]::new));
        write(session -> ten.subList(1, 10).forEach(one -> session.webhooks().put(
                one.ended(State.DELIVERED, NOON.plusSeconds(one.event().change().orElseThrow().number())),
                new Attempt(1, NOON, Duration.ZERO, 200, "", ""))));
        assertEquals(2, forget(NOON.plusSeconds(4), 100));
        assertEquals(4, forget(NOON, 3));
        assertEquals(List.of("msg_10", "msg_9", "msg_8", "msg_1"),
                read(session -> session.webhooks().deliveries("w", ALL)).stream().map(Delivery::id).toList());
        assertEquals(Map.of(), read(session -> session.webhooks().attempts(List.of("msg_2"))));
    }

    @Test
    void aWebhookGoesWithItsDeliveries() {
        add(delivery(1, "a", "en"));
        write(session -> session.webhooks().remove("w"));
        assertEquals(List.of(), read(session -> session.webhooks().all()));
        assertEquals(Optional.empty(), read(session -> session.webhooks().delivery("w", "msg_1")));
    }

    @Test
    void deliveriesArePagedNewestFirst() {
        var some = new ArrayList<Delivery>();
        IntStream.rangeClosed(1, 25).forEach(i -> some.add(delivery(i, "a" + i, "en")));
        add(some.toArray(Delivery[]::new));
        var page = read(session -> session.webhooks().deliveries("w", new DeliveryQuery(Optional.of(State.PENDING), 20, 10)));
        assertEquals(List.of("msg_5", "msg_4", "msg_3", "msg_2", "msg_1"), page.stream().map(Delivery::id).toList());
    }
}
