package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

class AsOfTest {

    private static final Service SERVICE = new Service();
    private static final String MOMENT = "asOf=2026-03-01T00:00:00Z";
    private static final List<String> PATHS = List.of("/api/v1/articles", "/api/v1/articles/kept", "/api/v1/articles/kept.html",
            "/api/v1/articles/kept.md", "/api/v1/articles/kept.lines", "/api/v1/citations.lines", "/api/v1/search?q=kept",
            "/api/v1/suggest?q=kept", "/api/v1/changes", "/api/v1/resolve?path=/old");

    @BeforeAll
    static void start() {
        var then = SERVICE.parts().past.items;
        then.publish(Samples.published("article", "kept", "en"));
        then.publish(Samples.published("article", "gone", "en"));
        then.paths.put("/old", Samples.published("article", "gone", "en").ref());
        SERVICE.items.publish(Samples.published("article", "kept", "en"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static HttpResponse<byte[]> get(String path) {
        return SERVICE.get(path, "Authorization", "Bearer " + TestParts.TOKEN);
    }

    private static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    @Test
    void everyDeliveryAddressAnswersAboutTheMomentAndIsKeptByNobody() {
        for (String path : PATHS) {
            var response = get(with(path, MOMENT));
            assertEquals(200, response.statusCode(), path + body(response));
            assertEquals(List.of("private, no-store"), response.headers().allValues("Cache-Control"), path);
            assertEquals(List.of("Sun, 01 Mar 2026 00:00:00 GMT"), response.headers().allValues("Memento-Datetime"), path);
        }
        assertEquals(404, get("/api/v1/articles/gone").statusCode());
        assertEquals(200, get("/api/v1/articles/gone?" + MOMENT).statusCode());
        assertEquals(404, SERVICE.get("/api/v1/articles/gone").statusCode());
    }

    @Test
    void withoutATokenNothingOfThePastIsTold() {
        for (String path : PATHS) {
            var response = SERVICE.get(with(path, MOMENT));
            assertEquals(401, response.statusCode(), path);
            assertEquals(List.of("private, no-store"), response.headers().allValues("Cache-Control"), path);
            assertTrue(response.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"), path);
            assertEquals(401, SERVICE.get(with(path, MOMENT), "Authorization", "Bearer wrong").statusCode());
        }
    }

    @Test
    void aTokenThatIsLimitedSeesNothingOfThePast() {
        assertEquals(403, SERVICE.get("/api/v1/articles?" + MOMENT, "Authorization", "Bearer " + TestParts.LIMITED).statusCode());
    }

    @Test
    void metaSaysOfWhichMomentItIsAndHowTrue() {
        assertTrue(body(get("/api/v1/articles/kept?" + MOMENT)).endsWith(
                "\"meta\":{\"locale\":\"en\",\"localeFallback\":false,\"asOf\":{\"at\":\"2026-03-01T00:00:00Z\",\"recordedSince\":null,"
                        + "\"exact\":true}}}"));
        assertTrue(body(get("/api/v1/articles/gone?" + MOMENT)).contains("\"exact\":false"));
        assertTrue(
                body(get("/api/v1/articles?" + MOMENT)).endsWith(",\"asOf\":{\"at\":\"2026-03-01T00:00:00Z\",\"recordedSince\":null}}}"));
        assertTrue(body(get("/api/v1/changes?" + MOMENT)).contains("\"asOf\":{\"at\":\"2026-03-01T00:00:00Z\""));
    }

    @Test
    void metaSaysWhereTheRecordBeginsLater() {
        SERVICE.parts().past.since = Optional.of(Instant.parse("2026-04-01T00:00:00Z"));
        assertTrue(body(get("/api/v1/articles?" + MOMENT)).contains("\"recordedSince\":\"2026-04-01T00:00:00Z\""));
        assertTrue(body(get("/api/v1/articles?asOf=2026-05-01")).contains("\"recordedSince\":null"));
        SERVICE.parts().past.since = Optional.empty();
    }

    @Test
    void momentsAreInstantsOrDaysOfTheSite() {
        for (String text : List.of("2026-02-28T23:00:00Z", "2026-03-01", "2026-03-01T00:00:00%2B01:00", "2026-03-01T00:00:00+01:00")) {
            assertTrue(body(get("/api/v1/articles?asOf=" + text)).contains("\"at\":\"2026-02-28T23:00:00Z\""), text);
        }
    }

    @Test
    void whatIsNoMomentIsNamed() {
        for (String text : List.of("yesterday", "", "2026-13-01", "2026-03-01T25:00:00Z", "9999-01-01", "2026")) {
            var response = get("/api/v1/articles?asOf=" + text);
            assertEquals(400, response.statusCode(), text);
            assertTrue(body(response).contains("\"parameter\":\"asOf\""), body(response));
        }
        assertEquals(400, get("/api/v1/articles?" + MOMENT + "&" + MOMENT).statusCode());
        assertEquals(400, get("/api/v1/site?" + MOMENT).statusCode());
    }

    @Test
    void pagesLeadOnInTheMoment() {
        var link = get("/api/v1/articles?page[size]=1&" + MOMENT).headers().firstValue("Link").orElseThrow();
        assertTrue(link.contains("asOf=2026-03-01T00"), link);
    }
}
