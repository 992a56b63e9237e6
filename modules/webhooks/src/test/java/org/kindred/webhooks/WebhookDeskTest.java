package org.kindred.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.webhook.DeliveryQuery;
import org.kindred.kernel.webhook.Secrets;
import org.kindred.kernel.webhook.SigningSecret;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Subscription.Payload;
import org.kindred.kernel.webhook.Webhook;

class WebhookDeskTest {

    private static final String URL = "http://localhost:3000/hook";

    private Node node;

    @BeforeEach
    void start() {
        node = new Node(Engine.H2.store());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static Subscription wanting(String url, String event, String locale) {
        return new Subscription(url, "", true, List.of(event), locale.isEmpty() ? List.of() : List.of(locale), Payload.THIN);
    }

    private Webhook create(Subscription wanted) {
        return node.desk.create("operator", wanted, Optional.empty(), OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://127.0.0.1/ | * | en | #/url",
            "ftp://localhost/ | * | en | #/url",
            "not an address | * | en | #/url",
            "http://localhost:3000/ | artcle.* | en | #/events/0",
            "http://localhost:3000/ | article.saved | en | #/events/0",
            "http://localhost:3000/ | article | en | #/events/0",
            "http://localhost:3000/ | . | en | #/events/0",
            "http://localhost:3000/ | webhook.ping | en | #/events/0",
            "http://localhost:3000/ | * | fr | #/locales/0"})
    void whatCannotBeIsPointedAt(String url, String event, String locale, String pointer) {
        var refused = assertThrows(InvalidRequest.class, () -> create(wanting(url, event, locale)));
        assertEquals(List.of(pointer), refused.faults().stream().map(Fault::parameter).toList());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var refused = assertThrows(InvalidRequest.class, () -> create(wanting("http://10.0.0.1/", "x", "y")));
        assertEquals(3, refused.faults().size());
        assertTrue(refused.faults().getFirst().detail().contains("kindred.outgoing.allow=10.0.0.1:80"), refused.faults()::toString);
    }

    @Test
    void localesAreSpelledAsTheSiteSpellsThem() {
        assertEquals(List.of("es"), create(wanting(URL, "*", "ES")).subscription().locales());
    }

    @Test
    void aSecretIsMadeByUsOrGivenAndRotates() {
        var webhook = create(wanting(URL, "*", ""));
        assertTrue(SigningSecret.isSecret(webhook.secrets().current().text()));
        assertEquals(32, webhook.secrets().current().key().length);
        var given = SigningSecret.of("a secret of twenty-four.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var rotated = node.desk.rotate("operator", webhook.id(), Optional.of(given), Duration.ofHours(2));
        assertEquals(List.of(given, webhook.secrets().current()), rotated.secrets().at(node.now.get().plusSeconds(7_199)));
        assertEquals(List.of(given), rotated.secrets().at(node.now.get().plusSeconds(7_200)));
        var once = node.desk.rotate("operator", webhook.id(), Optional.empty(), Duration.ZERO);
        assertEquals(Secrets.only(once.secrets().current()), once.secrets());
        assertFalse(webhook.toString().contains(webhook.secrets().current().text()));
    }

    @Test
    void aChangeIsMeantForOneVersion() {
        var webhook = create(wanting(URL, "*", ""));
        var changed = node.desk.change("operator", webhook.id(), wanting(URL, "article.*", ""), OptionalInt.of(1), OptionalLong.empty());
        assertEquals(2, changed.version());
        assertThrows(Stale.class,
                () -> node.desk.change("other", webhook.id(), wanting(URL, "guide.*", ""), OptionalInt.of(1), OptionalLong.empty()));
        assertThrows(Stale.class, () -> node.desk.delete("other", webhook.id(), OptionalInt.of(1)));
        node.desk.delete("operator", webhook.id(), OptionalInt.of(2));
        assertThrows(NotFound.class, () -> node.desk.webhook(webhook.id()));
    }

    @Test
    void nothingBeginsInTheFuture() {
        assertThrows(InvalidRequest.class,
                () -> node.desk.create("operator", wanting(URL, "*", ""), Optional.empty(), OptionalLong.of(Long.MAX_VALUE)));
    }

    @Test
    void nothingIsSentByHandToAWebhookThatIsDisabled() {
        var webhook = create(wanting(URL, "*", "").enabled(false));
        assertThrows(Conflict.class, () -> node.desk.ping("operator", webhook.id()));
        assertThrows(Conflict.class, () -> node.desk.redeliver("operator", webhook.id(), "msg_x"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        var webhook = create(wanting(URL, "*", ""));
        assertThrows(NotFound.class, () -> node.desk.delivery(webhook.id(), "msg_x"));
        assertThrows(NotFound.class, () -> node.desk.deliveries("wh_x", new DeliveryQuery(Optional.empty(), 0, 10)));
        assertThrows(NotFound.class, () -> node.desk.ping("operator", "wh_x"));
    }

    @Test
    void whoDidWhatIsRecordedWithoutSecrets() {
        var webhook = create(wanting("http://localhost:3000/hook?token=s3cret", "*", ""));
        node.desk.rotate("operator", webhook.id(), Optional.empty(), Duration.ZERO);
        var entries = node.store.read(session -> session.audit().after(0, 10_000)).stream()
                .filter(entry -> entry.act().subject().equals("webhook/" + webhook.id())).toList();
        assertEquals(List.of("webhook.created", "webhook.changed"), entries.stream().map(entry -> entry.act().verb()).toList());
        assertFalse(entries.toString().contains("s3cret"), entries::toString);
        assertFalse(entries.toString().contains("whsec_"), entries::toString);
    }

    @Test
    void thereAreSoManyAndNoMore() {
        for (int i = 0; i < 100; i++) {
            create(wanting(URL, "*", ""));
        }
        assertThrows(Conflict.class, () -> create(wanting(URL, "*", "")));
    }
}
