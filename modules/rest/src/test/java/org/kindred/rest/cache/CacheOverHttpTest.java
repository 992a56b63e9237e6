package org.kindred.rest.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Reply;

class CacheOverHttpTest {

    private static final Service SERVICE = new Service();
    private static final String ITEM = "/api/v1/articles/peers";

    @BeforeEach
    void publish() {
        SERVICE.items.published.clear();
        SERVICE.items.due = Optional.empty();
        publish("article", "peers", "en", "peers with peers ".repeat(100));
        publish("topic", "diabetes", "en", "x");
        SERVICE.tellOfSite();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change publish(String type, String slug, String locale, String text) {
        return SERVICE.items.publish(Samples.published(type, slug, locale,
                Samples.titled(slug).with("topics", Value.list(List.of(Samples.reference("diabetes")))), "<p>" + text + "</p>",
                Value.NONE));
    }

    @Test
    void answersTheSameAsJaxRsDidInEveryWay() {
        for (String path : List.of(ITEM, ITEM + ".html", ITEM + "?fields=title", "/api/v1/articles?page[size]=1&sort=title", "/api/v1/site",
                "/api/v1",
                "/api/v1/search?q=x", "/api/v1/suggest?q=p")) {
            for (String coding : List.of("identity", "gzip", "br")) {
                for (String method : List.of("GET", "HEAD")) {
                    SERVICE.tellOfSite();
                    var fresh = SERVICE.send(method, path, "Accept-Encoding", coding);
                    assertTrue(SERVICE.cache.size() > 0, path);
                    int reads = SERVICE.items.reads;
                    var kept = SERVICE.send(method, path, "Accept-Encoding", coding);

                    assertEquals(reads, SERVICE.items.reads, "kept answers need no store");
                    assertEquals(200, kept.statusCode());
                    assertArrayEquals(fresh.body(), kept.body(), path);
                    assertEquals(headers(fresh), headers(kept), path + " " + coding + " " + method);
                    var atOnce = find(method, path, Map.of("Accept-Encoding", coding)).orElseThrow();
                    assertArrayEquals(kept.body(), atOnce.body(), path);
                    assertEquals(headers(fresh), headers(atOnce), path + " " + coding + " " + method);
                    var unchanged = SERVICE.send(method, path, "Accept-Encoding", coding, "If-None-Match", header(kept, "ETag"),
                            "Cache-Control",
                            "no-cache");
                    assertEquals(304, unchanged.statusCode());
                    assertEquals(header(kept, "ETag"), header(unchanged, "ETag"));
                    assertEquals(header(kept, "Vary"), header(unchanged, "Vary"));
                    assertEquals("*", header(unchanged, "Access-Control-Allow-Origin"));
                    assertEquals(header(kept, "Cache-Control"), header(unchanged, "Cache-Control"));
                }
            }
        }
    }

    @Test
    void whatHasNotChangedIsSaidAtOnceToo() {
        String tag = header(SERVICE.get(ITEM), "ETag");
        var unchanged = find("GET", ITEM, Map.of("If-None-Match", tag)).orElseThrow();
        assertEquals(304, unchanged.status());
        assertEquals(0, unchanged.body().length);
        assertEquals(headers(SERVICE.get(ITEM, "If-None-Match", tag)), headers(unchanged));
    }

    @Test
    void nothingIsSaidAtOnceThatWouldHaveToBeMadeOrIsNotForAll() {
        SERVICE.get(ITEM);
        SERVICE.get(ITEM + "?fields=title");
        assertTrue(find("GET", ITEM, Map.of()).isPresent());
        assertTrue(find("GET", ITEM, Map.of("Accept-Encoding", "br")).isEmpty(), "not compressed yet");
        assertTrue(find("GET", ITEM, Map.of("Accept", "text/html")).isEmpty(), "not made in that form");
        assertTrue(find("GET", ITEM, Map.of("Accept", "image/png")).isEmpty(), "in no form");
        assertTrue(find("GET", ITEM, Map.of("Authorization", "Bearer x")).isEmpty(), "with a token");
        assertTrue(find("GET", ITEM + "?preview=x", Map.of()).isEmpty(), "a preview");
        assertTrue(find("GET", ITEM + "?fields=%C3", Map.of()).isEmpty(), "cannot be read");
        assertTrue(find("POST", ITEM, Map.of()).isEmpty(), "another method");
        assertTrue(find("GET", "/api/v1/changes", Map.of()).isEmpty());
        SERVICE.tellOfSite();
        assertTrue(find("GET", ITEM, Map.of()).isEmpty(), "does not hold any more");
    }

    @Test
    void whatTakesLongToReadIsNotReadAtOnce() {
        SERVICE.get(ITEM);
        assertTrue(find("GET", ITEM + "?" + "&".repeat(3_000), Map.of()).isEmpty());
        for (String name : List.of("Accept", "Accept-Encoding")) {
            assertTrue(find("GET", ITEM, Map.of(name, "*/*,".repeat(500))).isPresent(), name);
            assertTrue(find("GET", ITEM, Map.of(name, "*/*,".repeat(600))).isEmpty(), name);
        }
    }

    @Test
    void nothingIsSaidAtOnceWhileTheStoreHasToBeAskedWhatIsDue() {
        SERVICE.get(ITEM);
        assertTrue(SERVICE.parts().kept(() -> false).find("GET", ITEM, null, name -> null).isEmpty());
    }

    @Test
    void whatIsSaidAtOnceIsCountedAsAHitAndWhatIsNotAsNoMissBeforeTheFilterLooked() {
        SERVICE.get(ITEM);
        long hits = SERVICE.cache.hits();
        long misses = SERVICE.cache.misses();
        find("GET", ITEM, Map.of());
        find("GET", ITEM + ".md", Map.of());
        assertEquals(hits + 1, SERVICE.cache.hits());
        assertEquals(misses, SERVICE.cache.misses());
    }

    @Test
    void findsAnAnswerWhateverTheOrderOfTheQuery() {
        SERVICE.get(ITEM + "?fields=title&locale=en");
        int reads = SERVICE.items.reads;
        SERVICE.get(ITEM + "?locale=en&fields=title");

        assertEquals(reads, SERVICE.items.reads);
    }

    @Test
    void keepsFormsApart() {
        String json = text(SERVICE.get(ITEM));
        String html = text(SERVICE.get(ITEM, "Accept", "text/html"));
        String markdown = text(SERVICE.get(ITEM, "Accept", "text/markdown"));

        assertEquals(json, text(SERVICE.get(ITEM)));
        assertEquals(html, text(SERVICE.get(ITEM, "Accept", "text/html")));
        assertEquals(markdown, text(SERVICE.get(ITEM, "Accept", "text/markdown")));
        assertEquals(200, SERVICE.get("/api/v1/articles", "Accept", "*/*").statusCode());
        assertEquals(406, SERVICE.get("/api/v1/articles", "Accept", "text/html").statusCode());
    }

    @Test
    void showsAChangeAsSoonAsItIsTold() {
        String before = text(SERVICE.get(ITEM));
        SERVICE.tell(publish("article", "peers", "en", "changed"));

        assertNotEquals(before, text(SERVICE.get(ITEM)));
        assertTrue(text(SERVICE.get(ITEM)).contains("changed"));
    }

    @Test
    void showsATranslationWhereThereWasAFallback() {
        assertTrue(text(SERVICE.get(ITEM + "?locale=es")).endsWith("\"localeFallback\":true}}"));
        SERVICE.tell(publish("article", "peers", "es", "hola"));

        assertTrue(text(SERVICE.get(ITEM + "?locale=es")).contains("hola"));
    }

    @Test
    void showsAChangeOfWhatIsIncluded() {
        String path = ITEM + "?include=topics&fields=topics.body,topics.locale,topics.digest";
        String before = text(SERVICE.get(ITEM + "?include=topics&fields=topics.title"));
        SERVICE.items.publish(Samples.published("topic", "diabetes", "en", Value.group().put("title", "Sugar").build(), "", Value.NONE));
        SERVICE.tell(SERVICE.items.log.getLast());

        assertNotEquals(before, text(SERVICE.get(ITEM + "?include=topics&fields=topics.title")), path);
    }

    @Test
    void forgetsWhatIsWithdrawn() {
        SERVICE.get(ITEM);
        SERVICE.tell(SERVICE.items.withdraw(new ItemRef("article", "peers", "en")));

        assertEquals(404, SERVICE.get(ITEM).statusCode());
    }

    @Test
    void showsListsOfTheNewIndex() {
        SERVICE.get("/api/v1/topics");
        SERVICE.tell(publish("topic", "sleep", "en", "x"));

        assertTrue(text(SERVICE.get("/api/v1/topics")).contains("sleep"));
    }

    @Test
    void showsANewSite() {
        SERVICE.get("/api/v1/site");
        SERVICE.site.set(new Site("Renamed", "", "en", List.of("en"), Samples.SITE.timeZone(), "apa", "", "", java.util.Map.of(),
                java.util.Set.of()));
        SERVICE.tellOfSite();
        String renamed = text(SERVICE.get("/api/v1/site"));
        SERVICE.site.set(Samples.SITE);

        assertTrue(renamed.contains("Renamed"));
    }

    @Test
    void keepsOnlyWhatSucceededAndNothingForThoseWithAToken() {
        SERVICE.get("/api/v1/articles/nobody");
        SERVICE.get(ITEM + "?fields=nothing");
        SERVICE.get("/api/v1/changes");
        SERVICE.get("/api/v1/resolve?path=/x");
        var withToken = SERVICE.get(ITEM, "Authorization", "Bearer x");

        assertEquals("private, no-store", header(withToken, "Cache-Control"));
        assertEquals(0, SERVICE.cache.size());
        SERVICE.get(ITEM);
        assertEquals("private, no-store", header(SERVICE.get(ITEM, "Authorization", "Bearer x"), "Cache-Control"));
    }

    @Test
    void neverPromisesMoreThanTheNextScheduledChangeAllows() {
        assertEquals("public, max-age=0, s-maxage=60, stale-while-revalidate=30", header(SERVICE.get(ITEM), "Cache-Control"));
        SERVICE.items.due = Optional.of(Service.NOW.plusSeconds(7));

        assertEquals("public, max-age=0, s-maxage=7", header(SERVICE.get(ITEM), "Cache-Control"));
    }

    @Test
    void letsEveryBrowserRead() {
        var preflight = SERVICE.send("OPTIONS", ITEM, "Origin", "https://any.example", "Access-Control-Request-Method", "GET");
        assertEquals(204, preflight.statusCode());
        assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
        assertEquals("If-None-Match, If-Modified-Since, Cache-Control", header(preflight, "Access-Control-Allow-Headers"));
        assertEquals("86400", header(preflight, "Access-Control-Max-Age"));
        assertEquals("ETag, Link, Retry-After, RateLimit", header(SERVICE.get(ITEM), "Access-Control-Expose-Headers"));
    }

    @Test
    void refusesAddressesThatCannotBeRead() {
        for (String address : List.of(ITEM + "?q=%C3", ITEM + "?a=%00", ITEM + "?%FF=1", ITEM + ";v=1")) {
            var response = SERVICE.get(address);
            assertEquals(400, response.statusCode(), address);
            assertTrue(text(response).contains("/problems/malformed-address"), text(response));
        }
    }

    private static Optional<Reply> find(String method, String path, Map<String, String> headers) {
        var parts = path.replace("[", "%5B").replace("]", "%5D").split("\\?");
        return SERVICE.parts().kept(() -> true).find(method, parts[0], parts.length == 1 ? null : parts[1], headers::get);
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> response) {
        return comparable(response.headers().map());
    }

    private static Map<String, List<String>> headers(Reply reply) {
        return comparable(reply.headers().stream().collect(Collectors.groupingBy(Header::name,
                Collectors.mapping(Header::value, Collectors.toList()))));
    }

    private static Map<String, List<String>> comparable(Map<String, List<String>> all) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(all);
        headers.keySet().removeAll(List.of("Date", "Connection", "Server")); // said by the server of the tests
        headers.computeIfPresent("Content-Type", (name, values) -> values.stream().map(value -> value.replace("; ", ";")).toList());
        return headers;
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
