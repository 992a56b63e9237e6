package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a front-end developer can rely on. */
@ExtendWith(OneService.class)
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
        assertEquals(8, list.at("/meta/pagination/total").asInt());
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
        assertEquals(17, seen.size());
        assertEquals(seen.size(), new HashSet<>(seen).size());
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
