package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a front-end developer can rely on. */
@WithOneService
class DeliveryTest {

    private static final String API = "/api/v1";
    private static final String ARTICLE = API + "/articles/talking-with-a-peer-helps-both-sides";

    private final Service service;

    DeliveryTest(Service service) {
        this.service = service;
    }

    private static List<String> each(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false).map(node -> node.path(member).asText()).toList();
    }

    @Test
    void anItemHasItsBodyItsCitationsAndWhatItRefersTo() {
        var item = service.get(ARTICLE);
        assertEquals(200, item.status());
        assertEquals("article", item.at("/data/type").asText());
        assertTrue(item.at("/data/body/html").asText().contains("role=\"doc-bibliography\""));
        assertTrue(item.at("/data/body/words").asInt() > 300);
        assertEquals(1, item.at("/data/citations/0/number").asInt());
        assertEquals("Robin Sample", item.at("/data/authors/0/title").asText());
        assertEquals("en", item.at("/meta/locale").asText());
        assertFalse(item.at("/meta/localeFallback").asBoolean());
        assertTrue(item.at("/data/digest").asText().matches("sha256-[0-9a-f]{64}"));
    }

    @Test
    void aListHoldsCardsWithoutBodies() {
        var list = service.get(API + "/articles?page[size]=3");
        assertEquals(3, list.at("/data").size());
        assertTrue(list.at("/data/0/body").isMissingNode());
        assertEquals(service.get(API + "/articles?page[size]=100").at("/data").size(), list.at("/meta/pagination/total").asInt());
        assertTrue(list.header("Link").contains("rel=\"next\""));
    }

    @Test
    void followingTheCursorMeetsEveryItemOnce() {
        var seen = new ArrayList<String>();
        String after = "";
        do {
            var page = service.get(API + "/topics?sort=title&page[size]=5" + (after.isEmpty() ? "" : "&page[after]=" + after));
            seen.addAll(each(page.at("/data"), "slug"));
            after = page.at("/meta/pagination/after").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        assertEquals(each(service.get(API + "/topics?sort=title&page[size]=100").at("/data"), "slug"), seen);
        assertTrue(seen.size() > 2 * 5, seen.toString());
    }

    @Test
    void filtersFacetsAndFieldsWorkTogether() {
        var list = service.get(API + "/citations?filter[evidence.design]=rct&facet=evidence.design&fields=title,evidence.design");
        assertTrue(list.at("/data").size() > 0);
        assertEquals(2, list.at("/data/0").size());
        assertTrue(list.at("/meta/facets/evidence.design").size() > 1, list.text());
    }

    @Test
    void anotherLocaleIsServedOrFallsBackAndSaysSo() {
        assertEquals("es", service.get(ARTICLE + "?locale=es").at("/data/locale").asText());
        var english = service.get(API + "/articles/what-anonymity-does?locale=es");
        assertEquals("en", english.at("/meta/locale").asText());
        assertTrue(english.at("/meta/localeFallback").asBoolean());
        assertEquals(400, service.get(ARTICLE + "?locale=xx").status());
    }

    @Test
    void theSameItemComesAsMarkdownAndAsHtml() {
        assertTrue(service.get(ARTICLE + ".md").text().startsWith("---"));
        var html = service.get(ARTICLE + ".html");
        assertEquals("sandbox", html.header("Content-Security-Policy"));
        assertEquals(html.text(), service.get(ARTICLE, "Accept", "text/html;q=0.9, application/json;q=0.1").text());
    }

    @Test
    void aClientThatHasItGetsNotModified() {
        var first = service.get(ARTICLE);
        var again = service.get(ARTICLE, "If-None-Match", first.header("ETag"), "Cache-Control", "no-cache");
        assertEquals(304, again.status());
        assertEquals("*", again.header("Access-Control-Allow-Origin"));
        assertEquals(0, again.bytes().length);
    }

    @Test
    void encodingsAreChosenByTheClientAndHaveTheirOwnTags() {
        var plain = service.get(ARTICLE);
        var gzip = service.get(ARTICLE, "Accept-Encoding", "gzip");
        var brotli = service.get(ARTICLE, "Accept-Encoding", "br");
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertEquals("br", brotli.header("Content-Encoding"));
        assertTrue(brotli.bytes().length < plain.bytes().length);
        assertNotEquals(plain.header("ETag"), gzip.header("ETag"));
        assertTrue(plain.header("Vary").contains("Accept-Encoding"));
    }

    @Test
    void headTellsTheSameWithoutABody() {
        var head = service.send("HEAD", ARTICLE);
        assertEquals(service.get(ARTICLE).header("ETag"), head.header("ETag"));
        assertEquals(0, head.bytes().length);
    }

    @Test
    void aSearchFindsSynonymsAndMarksWhatItFound() {
        var found = service.get(API + "/search?q=high blood sugar");
        assertTrue(each(found.at("/data"), "slug").contains("hyperglycaemia"));
        assertTrue(found.at("/data/0/highlight").toString().contains("<mark>"));
        assertTrue(found.at("/data/0/score").asDouble() > 0);
    }

    @Test
    void aMisspeltWordIsSuggestedAnotherSpelling() {
        assertEquals("diabetes", service.get(API + "/search?q=diabtes").at("/meta/suggestion").asText());
    }

    @Test
    void typingIsCompleted() {
        assertTrue(each(service.get(API + "/suggest?q=pee").at("/data"), "text").contains("Peer support"));
    }

    @Test
    void changesAreFollowedFromTheBeginningToTheEnd() {
        var first = service.get(API + "/changes");
        assertTrue(first.at("/data").size() > 0);
        assertEquals("no-cache", first.header("Cache-Control"));
        var next = service.get(API + "/changes?since=" + first.at("/meta/next").asText());
        assertEquals(200, next.status());
    }

    @Test
    void anOldPathLeadsToTheItem() {
        var found = service.get(API + "/resolve?path=/blog/peer-support-works");
        assertEquals(200, found.status(), found.text());
        assertTrue(found.text().contains("talking-with-a-peer-helps-both-sides"));
    }

    @Test
    void theSiteTheTypesAndTheDescriptionAreThere() {
        assertEquals("en", service.get(API + "/site").at("/data/defaultLocale").asText());
        assertEquals(7, service.get(API).at("/data/types").size());
        var openApi = service.get("/openapi.json");
        assertTrue(openApi.at("/openapi").asText().startsWith("3.1"), openApi.text());
        assertFalse(openApi.at("/paths").path(API + "/articles/{slug}").isMissingNode());
    }

    @Test
    void anOfferOfHttp2IsNotHeardAndEverythingElseIs() {
        String offer = " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n";
        String last = "GET /api/v1/site HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String body = "Hello *you*.";
        var answers = service.raw("GET " + API + "/changes?page[size]=99" + offer + "\r\n" + "POST " + API + "/manage/render" + offer
                + "Authorization: Bearer " + Service.TOKEN + "\r\nContent-Type: text/markdown\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body + last);

        assertEquals(3, answers.split("HTTP/1.1 200 OK", -1).length - 1, answers);
        assertEquals(3, answers.split("Content-Type: application/json", -1).length - 1, answers);
        assertTrue(answers.contains("<em>you</em>"), answers);
    }

    @Test
    void theServiceSaysHowItIs() {
        for (String path : List.of("/health", "/health/live", "/health/ready", "/health/started")) {
            assertEquals("UP", service.get(path).at("/status").asText(), path);
            assertEquals("no-store", service.get(path).header("Cache-Control"));
        }
        service.get(ARTICLE);
        service.get(ARTICLE);
        var figures = service.get("/metrics");
        assertTrue(figures.text().lines().anyMatch(line -> line.matches("kindred_cache_hits(\\{.*})? [1-9].*")), figures.text());
        assertTrue(figures.text().lines().anyMatch(line -> line.matches("kindred_index_lag_changes(\\{.*})? 0.*")), figures.text());
    }

    @Test
    void headIsAnsweredEverywhereWithoutABody() {
        for (String path : List.of("/", "/openapi.json", "/problems", "/problems/not-found", "/health/ready", "/metrics", API,
                API + "/site",
                API + "/articles", API + "/search?q=peer", API + "/suggest?q=pe", API + "/changes", ARTICLE + ".md", ARTICLE + ".html",
                API + "/resolve?path=/blog/peer-support-works")) {
            var head = service.send("HEAD", path);
            assertEquals(200, head.status(), path);
            assertEquals(0, head.bytes().length, path);
            assertEquals(service.get(path).header("ETag"), head.header("ETag"), path);
            assertEquals("nosniff", head.header("X-Content-Type-Options"), path);
            assertEquals("*", head.header("Access-Control-Allow-Origin"), path);
        }
        assertEquals(404, service.send("HEAD", API + "/articles/nobody").status());
    }

    @Test
    void aListInALocaleHoldsEachItemOnceAndSaysInWhichLocale() {
        var all = each(service.get(API + "/articles?page[size]=100").at("/data"), "slug");
        var spanish = service.get(API + "/articles?page[size]=100&locale=es").at("/data");
        var only = each(service.get(API + "/articles?page[size]=100&locale=es&filter[locale]=es").at("/data"), "slug");

        assertEquals(all.stream().sorted().toList(), each(spanish, "slug").stream().sorted().toList());
        assertEquals(only, StreamSupport.stream(spanish.spliterator(), false).filter(card -> card.path("locale").asText().equals("es"))
                .map(card -> card.path("slug").asText()).toList());
        assertFalse(only.isEmpty());
    }

    @Test
    void pagesAreLinkedAndEmptyPastTheEnd() {
        var second = service.get(API + "/topics?page[size]=5&page[number]=2&sort=title");
        String links = second.header("Link");
        for (String relation : List.of("first", "prev", "next", "last")) {
            assertTrue(links.contains("rel=\"" + relation + "\""), links);
        }
        assertTrue(links.contains("sort=title"), links);
        String after = second.at("/meta/pagination/after").asText();
        var third = service.get(API + "/topics?page[size]=5&sort=title&page[after]=" + after);
        assertFalse(third.header("Link").contains("prev") || third.header("Link").contains("last"), third.header("Link"));
        assertTrue(third.at("/meta/pagination/number").isMissingNode());
        assertEquals(400, service.get(API + "/topics?page[size]=5&sort=-title&page[after]=" + after).status());
        var past = service.get(API + "/topics?page[number]=99");
        assertEquals(200, past.status());
        assertEquals(0, past.at("/data").size());
    }

    @Test
    void includedCardsStandInPlaceOnItemsListsAndSearches() {
        for (String path : List.of(ARTICLE + "?include=authors,citations", API + "/articles?include=authors,citations&filter[slug]="
                + ARTICLE.substring(ARTICLE.lastIndexOf('/') + 1),
                API + "/search?q=peer&filter[slug]="
                        + ARTICLE.substring(ARTICLE.lastIndexOf('/') + 1) + "&include=authors,citations")) {
            var data = service.get(path).at("/data");
            var item = data.isArray() ? data.path(0) : data;
            assertFalse(item.at("/authors/0/affiliation").isMissingNode(), path);
            assertEquals(1, item.at("/citations/0/number").asInt(), path);
            assertEquals("article-journal", item.at("/citations/0/csl/type").asText(), path);
        }
    }

    @Test
    void thePageAtTheRootRunsNothingInline() {
        var page = service.get("/", "Accept", "text/html");
        assertEquals(200, page.status());
        assertTrue(page.header("Content-Security-Policy").contains("script-src 'self'"));
        assertTrue(page.text().contains("<main"));
    }

    @Test
    void markdownIsRenderedForWhoeverHoldsTheTokenOnly() {
        assertEquals(401, service.post(API + "/manage/render", "*x*").status());
        assertEquals("Bearer", service.post(API + "/manage/render", "*x*").header("WWW-Authenticate").split(" ")[0]);
    }
}
