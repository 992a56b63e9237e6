package org.kindred.rest.delivery.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

/** Lists as feeds, whatever the format. */
class FeedsTest {

    private static final String FEED = "/api/v1/feeds/articles.list";

    private final Service service = new Service();

    @BeforeEach
    void publish() {
        var topics = Value.list(List.of(Samples.reference("diabetes")));
        var members = Samples.titled("peers").with("topics", topics).with("authors", topics)
                .with("publishedAt", Value.of("2026-01-01T00:00:00Z")).with("updatedAt", Value.of("2026-02-01T00:00:00Z"))
                .with("image", Value.group().put("src", "/assets/abc/a.png").build());
        service.items.publish(Samples.published("article", "peers", "en", members,
                "<p><a href=\"#x\">x</a><img src=\"/assets/a.png\" srcset=\"/assets/b.png 1w, /assets/c.png 2w\"><a href=\"//h/\">y</a></p>",
                Value.NONE));
        for (int i = 1; i <= 4; i++) {
            service.items.publish(Samples.published("article", "more-" + i, "en"));
        }
        service.items
                .publish(Samples.published("forum", "place", "en", Samples.titled("place").with("url", Value.of("https://forum.example/")),
                        "", Value.NONE));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Value.Group feed(String path) {
        var response = service.get(path);
        assertEquals(200, response.statusCode(), new String(response.body(), UTF_8));
        return service.json(response);
    }

    private static List<Value> at(Value.Group feed, String path) {
        return feed.at(path).toList();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void tellsOfEachItemWhatPeopleRead() {
        var feed = feed(FEED + "?page[size]=1");
        assertEquals(List.of(Value.of("https://peers.example/blog/peers")), at(feed, "entries.url"));
        assertEquals(List.of(Value.of("2026-02-01T00:00:00Z")), at(feed, "updated"));
        assertEquals(List.of(Value.of("The diabetes")), at(feed, "entries.authors"));
        assertEquals(List.of(Value.of("diabetes=The diabetes")), at(feed, "entries.categories"));
        assertEquals(List.of(Value.of("https://api.example/assets/abc/a.png")), at(feed, "entries.image"));
        assertEquals(List.of(Value.of("https://creativecommons.org/licenses/by/4.0/")), at(feed, "license"));
    }

    @Test
    void allOfAPageIsReadAtOnce() {
        int before = service.items.questions;
        assertEquals(5, at(feed(FEED), "entries.id").size());
        assertEquals(before + 1, service.items.questions);
    }

    @Test
    void contentIsReadableAnywhere() {
        var html = ((Value.Text) at(feed(FEED + "?page[size]=1"), "entries.html").getFirst()).text();
        assertEquals("<p><a href=\"https://peers.example/blog/peers#x\">x</a><img src=\"https://api.example/assets/a.png\" "
                + "srcset=\"https://api.example/assets/b.png 1w, https://api.example/assets/c.png 2w\"><a href=\"//h/\">y</a></p>"
                + "<section>list</section>", html);
    }

    @Test
    void aPlaceElsewhereIsNamedBesideItsPage() {
        var feed = feed("/api/v1/feeds/forums.list");
        assertEquals(List.of(Value.of("https://api.example/api/v1/forums/place")), at(feed, "entries.url"));
        assertEquals(List.of(Value.of("https://forum.example/")), at(feed, "entries.elsewhere"));
    }

    @Test
    void namesStayTheSameAndDifferForEachItemLocaleAndQuery() {
        var ids = at(feed(FEED), "entries.id");
        assertEquals(5, ids.stream().distinct().count());
        assertTrue(ids.stream().allMatch(
                id -> ((Value.Text) id).text().matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")));
        assertEquals(ids.subList(2, 4), at(feed(FEED + "?page[size]=2&page[number]=2"), "entries.id"));
        assertEquals(at(feed(FEED), "id"), at(feed(FEED + "?page[size]=2&page[number]=2"), "id"));
        assertNotEquals(at(feed(FEED), "id"), at(feed(FEED + "?filter[topics]=diabetes"), "id"));
        assertNotEquals(at(feed(FEED), "id"), at(feed(FEED + "?locale=es"), "id"));
        assertNotEquals(at(feed(FEED), "id"), at(feed("/api/v1/feeds/forums.list"), "id"));
    }

    @Test
    void pagesLeadToOneAnotherWithEverythingElseThatWasAsked() {
        var response = service.get(FEED + "?filter[topics]=diabetes&page[size]=2&page[number]=2");
        var links = (Value.Group) service.json(response).get("links");
        String query = "https://api.example" + FEED + "?filter%5Btopics%5D=diabetes&page%5Bsize%5D=2&page%5Bnumber%5D=";
        assertEquals(
                Value.group().put("first", query + "1").put("last", query + "3").put("next", query + "3").put("prev", query + "1").build(),
                links);
        assertTrue(header(response, "Link").contains("rel=\"next\""), header(response, "Link"));
        assertEquals(List.of("en"), service.index.asked.getLast().locale().lines().toList());
    }

    @Test
    void mistakesAreThoseOfTheList() {
        for (String query : List.of("filter[topc]=x", "page[size]=101", "locale=xx", "sort=nothing", "fields=title", "format=text",
                "part=a")) {
            var refused = service.get(FEED + "?" + query);
            assertEquals(400, refused.statusCode(), query);
            assertEquals("application/problem+json", header(refused, "Content-Type"));
        }
        assertEquals(404, service.get("/api/v1/feeds/article.list").statusCode());
        assertTrue(new String(service.get("/api/v1/feeds/articles.rss").body(), UTF_8).contains("articles.list"));
        assertEquals(404, service.get("/api/v1/feeds/articles").statusCode());
        assertEquals(404, service.get("/api/v1/articles/peers.list").statusCode());
        assertEquals(405, service.send("DELETE", FEED).statusCode());
    }

    @Test
    void isKeptAndRevalidatedAsListsAre() {
        var first = service.get(FEED);
        long hits = service.cache.hits();
        var kept = service.get(FEED);
        assertEquals(hits + 1, service.cache.hits());
        assertEquals(header(first, "ETag"), header(kept, "ETag"));
        assertEquals("application/list+json", header(kept, "Content-Type"));
        assertEquals("public, max-age=0, s-maxage=60, stale-while-revalidate=30", header(kept, "Cache-Control"));
        assertEquals(304, service.get(FEED, "If-None-Match", header(kept, "ETag")).statusCode());
        assertEquals("Sun, 01 Mar 2026 00:00:00 GMT", header(kept, "Last-Modified"));
        assertEquals(304, service.get(FEED, "If-Modified-Since", header(kept, "Last-Modified")).statusCode());
        assertEquals("gzip", header(service.get(FEED, "Accept-Encoding", "gzip"), "Content-Encoding"));
        assertEquals(0, service.send("HEAD", FEED).body().length);
    }

    @Test
    void aSecondChangeInOneSecondIsNotHiddenBehindThatSecond() {
        var before = service.get(FEED);
        service.tell(service.items.withdraw(new ItemRef("article", "more-1", "en")));
        var after = service.get(FEED, "If-Modified-Since", header(before, "Last-Modified"));
        assertEquals(200, after.statusCode());
        assertEquals("", header(after, "Last-Modified"));
        assertEquals(4, at(service.json(after), "entries.id").size());
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAlsoWhereTheIndexStillKnowsIt() {
        service.items.masked.add(new ItemKey("article", "peers"));
        service.tell(service.items.log.getFirst());
        var feed = service.get(FEED);
        assertEquals(4, at(service.json(feed), "entries.id").size());
        assertEquals("", header(feed, "Last-Modified"));
    }

    @Test
    void aFeedOfNothingIsAFeed() {
        var feed = feed("/api/v1/feeds/topics.list");
        assertEquals(Value.NONE, feed.get("entries"));
        assertEquals(Value.NOTHING, feed.get("updated"));
    }
}
