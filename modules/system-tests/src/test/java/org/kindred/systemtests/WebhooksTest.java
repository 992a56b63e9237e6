package org.kindred.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a front-end developer sees who has a static site rebuilt by a webhook. */
@WithOneService
class WebhooksTest {

    private static final String PATH = "/api/v1/manage/webhooks";
    private static final String[] ADMIN = {"Authorization", "Bearer " + Service.TOKEN};

    private final Service service;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private HttpServer receiver;

    WebhooksTest(Service service) {
        this.service = service;
    }

    private record Told(Map<String, List<String>> headers, String body) {
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, List<String>>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            told.add(new Told(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(status.get(), -1);
        }
    }

    private Service.Answer create(String members) {
        String url = "http://localhost:" + receiver.getAddress().getPort() + "/build";
        return service.postJson(PATH, "{\"url\":\"" + url + "\"" + members + "}", ADMIN);
    }

    private void save(String slug, String title) throws IOException {
        Files.writeString(service.content().resolve("articles").resolve(slug + ".md"), "---\ntitle: " + title + "\n---\nText.\n");
    }

    @Test
    void aSavedFileIsToldSignedAndWithItsCard() throws Exception {
        var made = create(",\"events\":[\"article.*\"],\"payload\":\"card\",\"description\":\"Builds the site\"");
        assertEquals(201, made.status(), made::text);
        String address = made.header("Location");
        assertEquals(PATH + "/" + made.at("/data/id").asText(), address);
        assertFalse(service.get(address, ADMIN).text().contains("whsec_"));

        save("told-of", "Told of");
        service.await("the receiver", () -> told.stream().anyMatch(one -> one.body().contains("told-of")));
        var one = told.getFirst();
        new Webhook(made.at("/data/secret").asText()).verify(one.body(), one.headers());
        assertTrue(one.body().startsWith("{\"type\":\"article.published\",\"timestamp\":\""), one.body());
        assertTrue(one.body().contains("\"address\":\"" + service.address() + "/api/v1/articles/told-of?locale=en\""), one.body());
        assertTrue(one.body().contains("\"item\":{") && one.body().contains("\"title\":\"Told of\""), one.body());
        assertEquals(200, service.get("/api/v1/articles/told-of?locale=en").status());

        String id = one.headers().get("webhook-id").getFirst();
        service.await("its end", () -> service.get(address + "/deliveries?state=delivered", ADMIN).text().contains(id));
        var delivery = service.get(address + "/deliveries/" + id, ADMIN);
        assertEquals("article.published", delivery.at("/data/event").asText());
        assertEquals(204, delivery.at("/data/attempts/0/status").asInt());
        assertEquals("told-of", delivery.at("/data/payload/data/slug").asText());

        assertEquals(202, service.send("POST", address + "/deliveries/" + id + "/redeliver", ADMIN).status());
        service.await("it again", () -> told.stream().filter(again -> again.headers().get("webhook-id").contains(id)).count() == 2);

        assertEquals(204, service.send("DELETE", address, ADMIN).status());
        assertEquals(404, service.get(address, ADMIN).status());
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAndCanBeEnabledAgain() {
        var made = create("");
        String address = made.header("Location");
        status.set(410);
        assertEquals(202, service.send("POST", address + "/ping", ADMIN).status());
        service.await("its end", () -> !service.get(address, ADMIN).at("/data/enabled").asBoolean());
        assertEquals("It answered 410 Gone: it wants no more.", service.get(address, ADMIN).at("/data/disabledBecause").asText());
        assertEquals(409, service.send("POST", address + "/ping", ADMIN).status());

        status.set(204);
        String stale = made.header("ETag");
        String body = "{\"url\":\"" + made.at("/data/url").asText() + "\",\"enabled\":true}";
        assertEquals(412, service.putJson(address, body, "Authorization", "Bearer " + Service.TOKEN, "If-Match", stale).status());
        String tag = service.get(address, ADMIN).header("ETag");
        var enabled = service.putJson(address, body, "Authorization", "Bearer " + Service.TOKEN, "If-Match", tag);
        assertEquals(200, enabled.status(), enabled::text);
        service.await("what waited", () -> service.get(address, ADMIN).at("/data/pending").asInt() == 0);
        assertTrue(service.get(address, ADMIN).at("/data/disabledBecause").isNull());
        service.send("DELETE", address, ADMIN);
    }

    @Test
    void aSecretRotatesAndBothSignForAWhile() throws Exception {
        var made = create(",\"enabled\":true,\"events\":[\"guide.withdrawn\"]");
        String address = made.header("Location");
        var rotated = service.postJson(address + "/secret", "{\"overlapHours\":1}", ADMIN);
        assertEquals(200, rotated.status(), rotated::text);
        service.send("POST", address + "/ping", ADMIN);
        service.await("the test", () -> !told.isEmpty());
        for (var secret : List.of(made, rotated)) {
            new Webhook(secret.at("/data/secret").asText()).verify(told.getFirst().body(), told.getFirst().headers());
        }
        service.send("DELETE", address, ADMIN);
    }

    @Test
    void whatCannotBeIsPointedAtAndOurOwnNetworkIsClosed() {
        var refused = service.postJson(PATH, "{\"url\":\"http://169.254.169.254/\",\"events\":[\"artcle.*\"],\"locales\":[\"xx\"]}", ADMIN);
        assertEquals(400, refused.status());
        assertEquals(List.of("#/url", "#/events/0", "#/locales/0"), refused.at("/errors").findValuesAsText("pointer"));
        assertEquals("#/evnts",
                service.postJson(PATH, "{\"url\":\"https://example.org/\",\"evnts\":[]}", ADMIN).at("/errors/0/pointer").asText());
        assertEquals(401, service.get(PATH).status());
        assertEquals(404, service.get(PATH + "/wh_nobody", ADMIN).status());
        assertEquals(400, service.get(PATH + "/wh_nobody/deliveries?state=odd", ADMIN).status());
    }

    @Test
    void theyAreDescribed() {
        var document = service.get("/openapi.json");
        assertFalse(document.at("/paths/~1api~1v1~1manage~1webhooks/post").isMissingNode());
        assertFalse(document.at("/webhooks/event/post/requestBody").isMissingNode());
    }
}
