package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

/** {@code ?preview=TOKEN} over HTTP. */
class PreviewTest {

    private static final Service SERVICE = new Service();
    private static final ItemRef DRAFT = new ItemRef("article", "draft", "en");
    private static final ItemRef KEPT = new ItemRef("article", "kept", "en");
    private static final List<String> FORMS = List.of("", ".html", ".md", ".lines");
    private static String draft = "";
    private static String kept = "";

    @BeforeAll
    static void start() {
        var shown = SERVICE.parts().previews.items;
        shown.publish(Samples.published("article", "draft", "en"));
        shown.publish(Samples.published("article", "kept", "en"));
        SERVICE.items.publish(Samples.published("article", "kept", "en"));
        draft = "preview=" + SERVICE.parts().previews.opening(DRAFT);
        kept = "preview=" + SERVICE.parts().previews.opening(KEPT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static void assertForNobodyElse(HttpResponse<byte[]> response, String path) {
        assertEquals(List.of("private, no-store"), response.headers().allValues("Cache-Control"), path);
        assertEquals(List.of("noindex"), response.headers().allValues("X-Robots-Tag"), path);
        assertEquals(List.of("no-referrer"), response.headers().allValues("Referrer-Policy"), path);
    }

    @Test
    void everyFormOfTheItemIsShownToWhoeverHoldsTheLinkAndKeptByNobody() {
        for (String form : FORMS) {
            String path = "/api/v1/articles/draft" + form;
            for (String method : List.of("GET", "HEAD")) {
                var response = SERVICE.send(method, path + "?" + draft);
                assertEquals(200, response.statusCode(), path + body(response));
                assertForNobodyElse(response, path);
                assertEquals(List.of("revision=7, state=in-review, until=@1772366400"), response.headers().allValues("Kindred-Preview"));
                assertEquals(List.of(), response.headers().allValues("Last-Modified"));
            }
            assertEquals(404, SERVICE.get(path).statusCode(), path);
        }
    }

    @Test
    void nothingOfAPreviewIsKeptInMemory() {
        int before = SERVICE.cache.size();
        for (String query : List.of(kept, kept.replace("preview", "p%72eview"), "locale=en&" + kept, kept + "&fields=title")) {
            assertEquals(200, SERVICE.get("/api/v1/articles/kept?" + query).statusCode());
        }
        assertEquals(before, SERVICE.cache.size());
    }

    @Test
    void aLinkOpensItsOwnItemInItsOwnLocaleAlone() {
        for (String path : List.of("/api/v1/articles/kept?" + draft, "/api/v1/articles/none?" + draft,
                "/api/v1/articles/draft?locale=es&" + draft,
                "/api/v1/topics/draft?" + draft, "/api/v1/articles/kept?preview=", "/api/v1/articles/kept?preview",
                "/api/v1/articles/kept.html?preview=kdp_p9", "/api/v1/articles/kept?p%72eview=wrong")) {
            var response = SERVICE.get(path);
            assertEquals(403, response.statusCode(), path + body(response));
            assertTrue(body(response).contains("/problems/no-preview"), body(response));
            assertForNobodyElse(response, path);
            assertFalse(body(response).contains("kdp_"), body(response));
        }
    }

    @Test
    void metaSaysWhatIsShown() {
        assertTrue(body(SERVICE.get("/api/v1/articles/draft?" + draft)).endsWith("\"meta\":{\"locale\":\"en\",\"localeFallback\":false,"
                + "\"preview\":{\"revision\":7,\"state\":\"in-review\",\"publishedRevision\":3,\"until\":\"2026-03-01T12:00:00Z\"}}}"));
        assertFalse(body(SERVICE.get("/api/v1/articles/kept")).contains("preview"));
    }

    @Test
    void everyParameterOfAnItemGoesWithIt() {
        var titled = SERVICE.get("/api/v1/articles/draft?fields=title&" + draft);
        assertTrue(body(titled).startsWith("{\"data\":{\"title\":"), body(titled));
        assertTrue(body(SERVICE.get("/api/v1/articles/draft?format=markdown,text&" + draft)).contains("\"markdown\":"));
        assertEquals(200, SERVICE.get("/api/v1/articles/draft?references=omit&" + draft).statusCode());
        assertEquals(200, SERVICE.get("/api/v1/articles/draft.html?references=omit&" + draft).statusCode());
        assertEquals(400, SERVICE.get("/api/v1/articles/draft?feilds=title&" + draft).statusCode());
        var tag = SERVICE.get("/api/v1/articles/draft?" + draft).headers().firstValue("ETag").orElseThrow();
        var unchanged = SERVICE.get("/api/v1/articles/draft?" + draft, "If-None-Match", tag);
        assertEquals(304, unchanged.statusCode());
        assertForNobodyElse(unchanged, "304");
    }

    @Test
    void aPreviewIsOfOneItemAndOfNoOtherTime() {
        for (String path : List.of("/api/v1/articles?", "/api/v1/search?q=kept&", "/api/v1/suggest?q=kept&", "/api/v1/changes?",
                "/api/v1/site?", "/api/v1?", "/api/v1/resolve?path=/a&", "/api/v1/citations.lines?",
                "/api/v1/articles/draft?asOf=2026-01-01&", "/api/v1/articles/draft?" + kept + "&")) {
            var response = SERVICE.get(path + draft);
            assertEquals(400, response.statusCode(), path + body(response));
            assertTrue(body(response).contains("\"parameter\":\"preview\""), body(response));
            assertForNobodyElse(response, path);
        }
    }
}
