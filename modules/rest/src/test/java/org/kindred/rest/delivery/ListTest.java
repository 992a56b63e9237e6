package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.Gone;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

class ListTest {

    private static final Service SERVICE = new Service(0);

    @BeforeAll
    static void publish() {
        IntStream.rangeClosed(1, 45).forEach(i -> SERVICE.items.publish(Samples.published("article", "item-" + i, "en",
                Samples.titled("item-" + i).with("topics", Value.list(List.of(Samples.reference("diabetes")))), "<p>" + i + "</p>",
                Value.NONE)));
        SERVICE.items.publish(Samples.published("topic", "diabetes", "en"));
        SERVICE.items.paths.put("/old/path/", new ItemRef("topic", "diabetes", "en"));
        SERVICE.items.paths.put("/topic/sugar", new ItemRef("topic", "diabetes", "en"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void isThePublishedCardsAndWhereInTheWholeTheyAre() {
        var response = SERVICE.get("/api/v1/topics");

        String card = new String(SERVICE.items.published.get(new ItemRef("topic", "diabetes", "en")).card(), UTF_8);
        assertEquals("{\"data\":[" + card + "],\"meta\":{\"pagination\":{\"size\":20,\"number\":1,\"pages\":1,\"total\":1,\"after\":null},"
                + "\"facets\":{}}}", text(response));
        assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void itemsOfAListWithBodiesAreReadAtOnce() {
        int before = SERVICE.items.questions;
        assertTrue(text(SERVICE.get("/api/v1/articles?fields=slug,body&page[size]=30")).contains("<p>"));
        assertEquals(before + 1, SERVICE.items.questions);
    }

    @Test
    void linksToTheNeighboursOfAPageWithEverythingElseKept() {
        var links = links(SERVICE.get("/api/v1/articles?filter[topics]=diabetes&page[size]=10&page[number]=2&sort=title"));

        String base = "https://api.example/api/v1/articles?filter%5Btopics%5D=diabetes&page%5Bsize%5D=10&sort=title&page%5Bnumber%5D=";
        assertEquals(Map.of("first", base + 1, "prev", base + 1, "next", base + 3, "last", base + 5), links);
    }

    @Test
    void linksOnlyOnwardsFromACursorAndNowhereAtTheEnd() {
        var response = SERVICE.get("/api/v1/articles?page[size]=20&page[after]=at-20");

        assertEquals(Map.of("next", "https://api.example/api/v1/articles?page%5Bsize%5D=20&page%5Bafter%5D=at-40"), links(response));
        assertTrue(text(response).contains("\"pagination\":{\"size\":20,\"pages\":3,\"total\":45,\"after\":\"at-40\"}"));
        var last = SERVICE.get("/api/v1/articles?page[size]=20&page[after]=at-40");
        assertEquals(Map.of(), links(last));
        assertTrue(text(last).contains("\"after\":null"));
    }

    @Test
    void isEmptyPastItsEnd() {
        var response = SERVICE.get("/api/v1/articles?page[number]=400");

        assertEquals(200, response.statusCode());
        assertTrue(text(response).startsWith("{\"data\":[],\"meta\":{\"pagination\":{\"size\":20,\"number\":400,\"pages\":3,\"total\":45"));
        assertTrue(links(response).get("prev").endsWith("=3"));
    }

    @Test
    void refusesACursorOfAnotherQueryAndOneThatIsTooOld() {
        assertProblem(400, "invalid-cursor", SERVICE.get("/api/v1/articles?page[after]=nonsense"));
        SERVICE.index.failure = Optional.of(new Gone("This search is no longer kept."));
        assertProblem(410, "cursor-expired", SERVICE.get("/api/v1/search?q=x&page[after]=at-1"));
        SERVICE.index.failure = Optional.empty();
    }

    @Test
    void saysWhenToComeBackWhereItTakesTooLong() {
        SERVICE.index.failure = Optional.of(new Overloaded("The query took too long.", java.time.Duration.ofSeconds(2)));
        var response = SERVICE.get("/api/v1/articles");
        SERVICE.index.failure = Optional.empty();

        assertProblem(503, "overloaded", response);
        assertEquals("2", response.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void tellsNothingOfWhatBroke() {
        SERVICE.index.failure = Optional.of(new IllegalStateException("secret org.kindred.index.document.Leaf SELECT"));
        var response = SERVICE.get("/api/v1/articles");
        SERVICE.index.failure = Optional.empty();

        assertProblem(500, "internal-error", response);
        assertFalse(text(response).contains("secret") || text(response).contains("Exception"), text(response));
    }

    @Test
    void countsByFacets() {
        SERVICE.index.facets = Map.of("topics", List.of(new Count("diabetes", "Dia\"betes", 12)));
        var response = SERVICE.get("/api/v1/articles?facet=topics,series&page[size]=1");
        SERVICE.index.facets = Map.of();

        assertTrue(
                text(response).endsWith(
                        "\"facets\":{\"topics\":[{\"value\":\"diabetes\",\"title\":\"Dia\\\"betes\",\"count\":12}],\"series\":[]}}}"),
                text(response));
    }

    @Test
    void holdsBodiesOnlyWhereTheyAreAskedFor() {
        assertFalse(text(SERVICE.get("/api/v1/articles?page[size]=1")).contains("\"body\""));
        assertTrue(text(SERVICE.get("/api/v1/articles?page[size]=1&fields=slug,body&format=text"))
                .startsWith("{\"data\":[{\"slug\":\"item-1\",\"body\":{\"text\":\"plain words\",\"headings\":[],\"words\":2}}],"));
        assertTrue(text(SERVICE.get("/api/v1/articles?page[size]=1&fields=citations")).startsWith("{\"data\":[{\"citations\":[]}],"));
    }

    @Test
    void includesCards() {
        assertTrue(text(SERVICE.get("/api/v1/articles?page[size]=1&include=topics&fields=topics.locale"))
                .startsWith("{\"data\":[{\"topics\":[{\"locale\":\"en\"}]}],"));
    }

    @Test
    void ofASearchHasScoresHighlightsAndASuggestion() {
        var response = SERVICE.get("/api/v1/search?q=diabtes&page[size]=1&fields=slug");

        assertEquals(
                "{\"data\":[{\"slug\":\"item-1\",\"score\":1.5,\"highlight\":{\"title\":\"A <mark>\\\"title\\\"</mark>\",\"body\":[\"one\",\"two\"]}}],"
                        + "\"meta\":{\"pagination\":{\"size\":1,\"number\":1,\"pages\":46,\"total\":46,\"after\":\"at-1\"},\"facets\":{},\"suggestion\":\"diabetes\"}}",
                text(response));
        assertTrue(links(response).get("next").startsWith("https://api.example/api/v1/search?q=diabtes&"));
    }

    @Test
    void ofCompletionsHasWhatIsTypedSoFar() {
        assertEquals("{\"data\":[{\"text\":\"diabetes\",\"type\":\"topic\",\"slug\":\"diabetes\"}]}",
                text(SERVICE.get("/api/v1/suggest?q=dia")));
        assertEquals("{\"data\":[]}", text(SERVICE.get("/api/v1/suggest?q=")));
        assertEquals("{\"data\":[]}", text(SERVICE.get("/api/v1/suggest?q=dia&type=article")));
        assertProblem(400, "missing-parameter", SERVICE.get("/api/v1/suggest"));
        assertProblem(400, "invalid-value", SERVICE.get("/api/v1/suggest?q=a&type=artcle"));
    }

    @Test
    void ofChangesGoesOnFromItsCursor() {
        var first = SERVICE.get("/api/v1/changes?page[size]=45");
        assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(text(first).startsWith("{\"data\":[{\"change\":\"published\",\"type\":\"article\",\"slug\":\"item-1\",\"locale\":\"en\","
                + "\"digest\":\"sha256-item-1\",\"at\":\"2026-01-05T09:00:00Z\"},"));
        String next = ((Value.Group) SERVICE.json(first).get("meta")).text("next").orElseThrow();
        var second = SERVICE.get("/api/v1/changes?since=" + next);
        assertEquals(1, ((Value.Many) SERVICE.json(second).get("data")).values().size());
        String end = ((Value.Group) SERVICE.json(second).get("meta")).text("next").orElseThrow();
        assertEquals("{\"data\":[],\"meta\":{\"next\":\"" + end + "\"}}", text(SERVICE.get("/api/v1/changes?since=" + end)));
        assertProblem(400, "invalid-cursor", SERVICE.get("/api/v1/changes?since=cZZ"));
        assertProblem(400, "invalid-cursor", SERVICE.get("/api/v1/changes?since=czzz"));
    }

    @Test
    void resolvesOldPathsAndFormerSlugs() {
        for (String path : List.of("/old/path/", "/old/path", "old/path", "https://peers.example/old/path/", "/topics/sugar")) {
            assertTrue(text(SERVICE.get("/api/v1/resolve?path=" + path)).startsWith("{\"data\":{\"type\":\"topic\",\"slug\":\"diabetes\","),
                    path);
        }
        assertProblem(404, "not-found", SERVICE.get("/api/v1/resolve?path=/nowhere"));
        assertProblem(400, "missing-parameter", SERVICE.get("/api/v1/resolve"));
    }

    @Test
    void isJsonOrNothing() {
        assertProblem(406, "not-acceptable", SERVICE.get("/api/v1/articles", "Accept", "text/html"));
        assertEquals(200, SERVICE.get("/api/v1/articles", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8").statusCode());
    }

    private static Map<String, String> links(HttpResponse<byte[]> response) {
        var links = new java.util.HashMap<String, String>();
        response.headers().firstValue("Link").stream().flatMap(value -> List.of(value.split(", ")).stream()).forEach(link -> links
                .put(link.substring(link.indexOf("rel=\"") + 5, link.length() - 1), link.substring(1, link.indexOf('>'))));
        return links;
    }

    private static void assertProblem(int status, String kind, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode(), text(response));
        assertTrue(text(response).startsWith("{\"type\":\"/problems/" + kind + "\","), text(response));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
