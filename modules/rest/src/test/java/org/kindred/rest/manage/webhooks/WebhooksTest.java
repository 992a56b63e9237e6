package org.kindred.rest.manage.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class WebhooksTest {

    private static final String PATH = "/api/v1/manage/webhooks";
    private static final String SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String FULL = "{\"url\":\"https://a.example/\",\"description\":\"Site\",\"enabled\":false,\"events\":[\"article.*\"],"
            + "\"locales\":[\"es\"],\"payload\":\"card\",\"since\":\"c5\"}";
    private static final String TOLD = "\"url\":\"https://a.example/\",\"description\":\"Site\",\"enabled\":false,\"disabledBecause\":null,"
            + "\"events\":[\"article.*\"],\"locales\":[\"es\"],\"payload\":\"card\",\"failures\":0,\"failingSince\":null,\"pausedUntil\":null,"
            + "\"formerSecretUntil\":null,\"since\":\"c5\",";
    private static final String MADE = "\"createdAt\":\"1970-01-01T00:00:00Z\",\"createdBy\":\"admin\",\"changedAt\":\"1970-01-01T00:00:00Z\"";

    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private static String[] headers(String... more) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + TestParts.ADMIN), Stream.of(more)).toArray(String[]::new);
    }

    private HttpResponse<byte[]> post(String path, String body) {
        return service.post(path, body.getBytes(UTF_8), headers("Content-Type", "application/json"));
    }

    private HttpResponse<byte[]> put(String path, String body, String tag) {
        return service.put(path, body.getBytes(UTF_8), headers("Content-Type", "application/json", "If-Match", tag));
    }

    private HttpResponse<byte[]> send(String method, String path) {
        return service.send(method, path, headers());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void aWebhookIsMadeAndItsSecretToldOnce() {
        var made = post(PATH, FULL);
        assertEquals(201, made.statusCode(), text(made));
        assertEquals(PATH + "/wh_0", made.headers().firstValue("Location").orElse(""));
        assertEquals("\"v1\"", made.headers().firstValue("ETag").orElse(""));
        assertEquals("{\"data\":{\"id\":\"wh_0\"," + TOLD + "\"version\":1," + MADE + ",\"secret\":\"" + SECRET + "\"}}", text(made));
        String shown = "{\"id\":\"wh_0\"," + TOLD + "\"version\":1," + MADE + ",\"pending\":1}";
        assertEquals("{\"data\":" + shown + "}", text(send("GET", PATH + "/wh_0")));
        assertEquals("{\"data\":[" + shown + "]}", text(send("GET", PATH)));
        assertEquals("private, no-store", send("GET", PATH).headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void onlyItsAddressMustBeSaid() {
        String told = text(post(PATH, "{\"url\":\"https://a.example/\"}"));
        assertTrue(told.contains("\"enabled\":true,") && told.contains("\"events\":[\"*\"],\"locales\":[],\"payload\":\"thin\""), told);
    }

    @Test
    void aChangeIsForTheVersionItNames() {
        post(PATH, FULL);
        var changed = put(PATH + "/wh_0", "{\"url\":\"https://b.example/\"}", "\"v1\"");
        assertEquals(200, changed.statusCode(), text(changed));
        assertEquals("\"v2\"", changed.headers().firstValue("ETag").orElse(""));
        assertFalse(text(changed).contains("whsec_"));
        var stale = put(PATH + "/wh_0", "{\"url\":\"https://c.example/\"}", "\"v1\"");
        assertEquals(412, stale.statusCode());
        assertTrue(text(stale).contains("\"version\":2"), text(stale));
        assertEquals(412, put(PATH + "/wh_0", FULL.replace(",\"since\":\"c5\"", ""), "W/\"x\"").statusCode());
        assertEquals(200, put(PATH + "/wh_0", "{\"url\":\"https://c.example/\"}", "*").statusCode());
        assertEquals(204, send("DELETE", PATH + "/wh_0").statusCode());
        assertEquals(404, send("GET", PATH + "/wh_0").statusCode());
    }

    @Test
    void aSecretRotates() {
        post(PATH, FULL);
        String rotated = text(post(PATH + "/wh_0/secret", "{\"overlapHours\":2}"));
        assertTrue(rotated.contains("\"formerSecretUntil\":\"1970-01-01T02:00:00Z\"") && rotated.contains("\"secret\":\"whsec_"), rotated);
        assertTrue(text(post(PATH + "/wh_0/secret", "")).contains("\"formerSecretUntil\":\"1970-01-02T00:00:00Z\""));
        assertTrue(text(post(PATH + "/wh_0/secret", "{\"secret\":\"" + SECRET + "\"}")).contains("\"secret\":\"" + SECRET + "\""));
    }

    @Test
    void deliveriesAreToldWithTheirAttempts() {
        post(PATH, FULL);
        String delivery = "{\"id\":\"msg_1\",\"event\":\"article.published\",\"item\":{\"type\":\"article\",\"slug\":\"a\",\"locale\":\"en\"},"
                + "\"state\":\"pending\",\"nextAttempt\":\"1970-01-01T00:00:05Z\",\"happenedAt\":\"1970-01-01T00:00:00Z\","
                + "\"createdAt\":\"1970-01-01T00:00:00Z\",\"endedAt\":null,\"attempts\":[{\"number\":1,\"at\":\"1970-01-01T00:00:00Z\","
                + "\"durationMs\":12,\"status\":500,\"reason\":\"It answered 500.\",\"answer\":\"oh no\"}]";
        assertEquals("{\"data\":[" + delivery + "}],\"meta\":{\"pagination\":{\"size\":20,\"number\":1,\"pages\":1,\"total\":1}}}",
                text(send("GET", PATH + "/wh_0/deliveries?state=pending")));
        assertEquals("{\"data\":" + delivery + ",\"payload\":{\"type\":\"article.published\"}}}",
                text(send("GET", PATH + "/wh_0/deliveries/msg_1")));
        assertTrue(text(send("GET", PATH + "/wh_0/deliveries?state=failed&page[size]=5&page[number]=2")).startsWith("{\"data\":[],"));
    }

    @Test
    void aTestAndARedeliverySayWhereTheyAreFollowed() {
        post(PATH, FULL);
        var ping = send("POST", PATH + "/wh_0/ping");
        assertEquals(202, ping.statusCode(), text(ping));
        assertEquals(PATH + "/wh_0/deliveries/msg_ping", ping.headers().firstValue("Location").orElse(""));
        assertTrue(text(ping).contains("\"event\":\"webhook.ping\",\"item\":null"), text(ping));
        var again = send("POST", PATH + "/wh_0/deliveries/msg_1/redeliver");
        assertEquals(202, again.statusCode(), text(again));
        assertEquals(PATH + "/wh_0/deliveries/msg_1", again.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[] | #",
            "{} | #/url",
            "{\"url\":1} | #/url",
            "{\"url\":\"https://a.example/\",\"enabled\":\"yes\"} | #/enabled",
            "{\"url\":\"https://a.example/\",\"events\":\"*\"} | #/events",
            "{\"url\":\"https://a.example/\",\"events\":[\"a b\"]} | #/events",
            "{\"url\":\"https://a.example/\",\"locales\":[1]} | #/locales",
            "{\"url\":\"https://a.example/\",\"payload\":\"fat\"} | #/payload",
            "{\"url\":\"https://a.example/\",\"since\":\"yesterday\"} | #/since",
            "{\"url\":\"https://a.example/\",\"secret\":\"whsec_c2hvcnQ=\"} | #/secret",
            "{\"url\":\"https://a.example/\",\"secret\":\"secret\"} | #/secret",
            "{\"url\":\"https://a.example/\",\"evnts\":[]} | #/evnts"})
    void whatCannotBeIsPointedAt(String body, String pointer) {
        var refused = post(PATH, body);
        assertEquals(400, refused.statusCode());
        assertTrue(text(refused).contains("\"pointer\":\"" + pointer + "\""), text(refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "169", "1.5", "\"1\""})
    void anOverlapIsAFewDaysAtMost(String hours) {
        post(PATH, FULL);
        assertTrue(text(post(PATH + "/wh_0/secret", "{\"overlapHours\":" + hours + "}")).contains("\"pointer\":\"#/overlapHours\""));
    }

    @Test
    void theSecretIsNotChangedByTheWay() {
        post(PATH, FULL);
        assertEquals(400, put(PATH + "/wh_0", "{\"url\":\"https://a.example/\",\"secret\":\"" + SECRET + "\"}", "*").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=odd", "page[size]=0", "page[after]=x", "filter[state]=failed"})
    void aPageThatCannotBeAskedForIsNamed(String query) {
        post(PATH, FULL);
        var response = send("GET", PATH + "/wh_0/deliveries?" + query);
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("\"parameter\":\"" + query.substring(0, query.indexOf('='))), text(response));
    }

    @Test
    void onlyAnAdminComesHere() {
        assertEquals(401, service.get(PATH).statusCode());
        assertEquals(403, service.get(PATH, "Authorization", "Bearer " + TestParts.PUBLISHER).statusCode());
        assertEquals(403, service.get(PATH + "/wh_0/deliveries", "Authorization", "Bearer " + TestParts.TRANSLATOR).statusCode());
    }

    @Test
    void aChangeSaysOfWhichVersionItIsMeant() {
        post(PATH, FULL);
        var unsaid = service.put(PATH + "/wh_0", "{\"url\":\"https://b.example/\"}".getBytes(UTF_8),
                headers("Content-Type", "application/json"));
        assertEquals(428, unsaid.statusCode(), text(unsaid));
    }

    @Test
    void whatCannotBeHereIsToldBesideWhatCannotBeAtAll() {
        String told = text(post(PATH, "{\"url\":\"ftp://a.example/\",\"payload\":\"fat\",\"enable\":1}"));
        for (String pointer : new String[] {"#/url", "#/payload", "#/enable"}) {
            assertTrue(told.contains("\"pointer\":\"" + pointer + "\""), told);
        }
    }
}
