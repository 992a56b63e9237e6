package org.kindred.rest.manage.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

/** {@code /manage/{types}/{slug}/preview} over HTTP. */
class PreviewsTest {

    private static final Service SERVICE = new Service();
    private static final String ITEM = "/api/v1/manage/articles/told/preview";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static HttpResponse<byte[]> post(String path, String body, String token) {
        return SERVICE.post(path, body.getBytes(UTF_8), "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static Instant until(HttpResponse<byte[]> response) {
        assertEquals(201, response.statusCode(), text(response));
        return Instant.parse(text(response).replaceAll(".*\"until\":\"([^\"]*)\".*", "$1"));
    }

    private static void assertLasts(Duration time, String body) {
        var now = Instant.now();
        var end = until(post(ITEM, body, TestParts.TOKEN));
        assertFalse(end.isBefore(now.plus(time).minusSeconds(60)) || end.isAfter(now.plus(time).plusSeconds(60)), body + ": " + end);
    }

    @Test
    void aLinkIsMadeWithItsTokenAndWhereThatIsGood() {
        var made = post(ITEM, "", TestParts.TOKEN);
        assertEquals(201, made.statusCode(), text(made));
        String token = text(made).replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
        assertTrue(text(made).contains("\"url\":\"https://api.example/api/v1/articles/told?preview=" + token + "\""), text(made));
        assertTrue(text(made).contains("\"page\":\"https://peers.example/blog/told?preview=" + token + "\""), text(made));
        assertTrue(made.headers().firstValue("Location").orElseThrow().startsWith(ITEM + "/p"), made.headers().toString());
        assertEquals(List.of("private, no-store"), made.headers().allValues("Cache-Control"));
        var list = SERVICE.get(ITEM, "Authorization", "Bearer " + TestParts.TOKEN);
        assertTrue(text(list).contains("\"createdBy\":\"test\"") && !text(list).contains("token"), text(list));
    }

    @Test
    void aTranslationHasItsOwn() {
        var made = post(ITEM + "?locale=es", "{}", TestParts.TOKEN);
        assertTrue(text(made).contains("&locale=es\"") && text(made).contains("\"locale\":\"es\""), text(made));
        assertTrue(made.headers().firstValue("Location").orElseThrow().endsWith("?locale=es"));
        var topic = post("/api/v1/manage/topics/told/preview", "{}", TestParts.TOKEN);
        assertTrue(text(topic).contains("\"page\":null"), text(topic));
    }

    @Test
    void itLastsAnHourUnlessItIsSaid() {
        assertLasts(Duration.ofHours(1), "");
        assertLasts(Duration.ofHours(1), "{}");
        assertLasts(Duration.ofHours(2), "{\"for\": \"PT2H\"}");
        assertLasts(Duration.ofDays(7), "{\"for\": \"P7D\"}");
        assertEquals(Instant.parse("2199-01-05T09:00:00Z"), until(post(ITEM, "{\"until\": \"2199-01-05T09:00:00Z\"}", TestParts.TOKEN)));
        assertEquals(Instant.parse("2199-01-05T08:00:00Z"), until(post(ITEM, "{\"until\": \"2199-01-05T09:00\"}", TestParts.TOKEN)));
    }

    @Test
    void eachWrongMemberIsNamed() {
        assertFault("#/for", "{\"for\": \"P7DT1S\"}");
        assertFault("#/for", "{\"for\": \"PT0S\"}");
        assertFault("#/for", "{\"for\": \"-PT1H\"}");
        assertFault("#/for", "{\"for\": \"two hours\"}");
        assertFault("#/for", "{\"for\": 3600}");
        assertFault("#/for", "{\"for\": \"P99999999999999999999D\"}");
        assertFault("#/until", "{\"until\": \"tomorrow\"}");
        assertFault("#/until", "{\"until\": 7}");
        assertFault("#/until", "{\"for\": \"PT2H\", \"until\": \"2199-01-05T09:00:00Z\"}");
        assertFault("did you mean until?", "{\"untl\": \"2199-01-05T09:00:00Z\"}");
        assertFault("#", "[]");
        assertFault("JSON", "{");
        assertFault("parameter", "{}", ITEM + "?for=PT2H");
    }

    private static void assertFault(String named, String body) {
        assertFault(named, body, ITEM);
    }

    private static void assertFault(String named, String body, String path) {
        var response = post(path, body, TestParts.TOKEN);
        assertEquals(400, response.statusCode(), body + text(response));
        assertTrue(text(response).contains(named), text(response));
    }

    @Test
    void whoMayNotReadTheItemGivesSeesAndTakesBackNothing() {
        String topic = "/api/v1/manage/topics/told/preview";
        String spanish = "/api/v1/manage/articles/told/preview";
        assertEquals(403, post(topic, "", TestParts.LIMITED).statusCode());
        assertEquals(403, SERVICE.get(topic, "Authorization", "Bearer " + TestParts.LIMITED).statusCode());
        assertEquals(403, SERVICE.send("DELETE", topic + "/p1", "Authorization", "Bearer " + TestParts.LIMITED).statusCode());
        assertEquals(403, post(spanish, "", TestParts.TRANSLATOR).statusCode());
        assertEquals(201, post(spanish + "?locale=es", "", TestParts.TRANSLATOR).statusCode());
        assertEquals(401, SERVICE.get(ITEM).statusCode());
        assertEquals(404, post("/api/v1/manage/articles/nothing/preview", "", TestParts.TOKEN).statusCode());
    }

    @Test
    void aLinkThatIsTakenBackIsToldAsRevoked() {
        String location = post("/api/v1/manage/articles/back/preview", "", TestParts.TOKEN).headers().firstValue("Location").orElseThrow();
        var gone = SERVICE.send("DELETE", location, "Authorization", "Bearer " + TestParts.TOKEN);
        assertEquals(204, gone.statusCode());
        assertEquals(List.of("private, no-store"), gone.headers().allValues("Cache-Control"));
        assertTrue(text(SERVICE.get("/api/v1/manage/articles/back/preview", "Authorization", "Bearer " + TestParts.TOKEN))
                .contains("\"state\":\"revoked\""));
    }
}
