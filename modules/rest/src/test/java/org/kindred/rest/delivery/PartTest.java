package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

/** One part of an item's body. */
class PartTest {

    private static final Service SERVICE = new Service();

    @BeforeAll
    static void publish() {
        SERVICE.items.publish(parted("peers", "en"));
        SERVICE.items.publish(parted("peers", "es"));
        SERVICE.items.publish(Samples.published("article", "plain", "en"));
    }

    /** An article with two parts, which cites two works. */
    private static Published parted(String slug, String locale) {
        var citations = Value.list(Stream.of("wilson-2011", "dennis-2003")
                .<Value>map(cited -> Value.group().put("slug", cited).put("text", cited).build()).toList());
        var item = Samples.published("article", slug, locale, Samples.titled(slug), "<p>Hello</p>", citations);
        var data = (Value.Group) SERVICE.json.read(item.data());
        var body = ((Value.Group) data.get("body")).with("headings", Value.list(List.of(heading("symptoms"), heading("self"))))
                .with("parts", Value.list(List.of(part("symptoms", "symptoms"), part("self-care", "self"))));
        return new Published(item.ref(), 1, item.digest(), item.publishedAt(), item.updatedAt(), item.compiledAt(),
                SERVICE.json.write(data.with("body", body)), item.card(), item.html(), item.referencesAt(), item.text(), item.markdown(),
                item.embeds(), item.compiler());
    }

    private static Value heading(String id) {
        return Value.group().put("level", 2).put("id", id).put("text", id).build();
    }

    private static Value part(String name, String id) {
        return Value.group().put("part", name).put("healthAspect", "AnyHealthAspect").put("id", id).put("title", id).build();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static String detail(String path, int status) {
        var response = SERVICE.get(path);
        assertEquals(status, response.statusCode(), text(response));
        return text(response);
    }

    @Test
    void standsInThePlaceOfTheBodyWithItsOwnHeadingsWordsAndCitations() {
        var response = SERVICE.get("/api/v1/articles/peers?part=self-care");
        var answer = SERVICE.json(response);
        assertEquals(200, response.statusCode(), text(response));
        var body = (Value.Group) answer.at("data.body").findFirst().orElseThrow();
        assertEquals(List.of("html", "headings", "parts", "words"), List.copyOf(body.members().keySet()));
        assertEquals(Value.of("<h2 id=\"self\">en</h2><section>1</section>"), body.get("html"));
        assertEquals(List.of(Value.of("self")), body.at("headings.id").toList());
        assertEquals(2, body.get("parts").each().count());
        assertEquals(Value.of(1), body.get("words"));
        assertEquals(List.of(Value.of("wilson-2011")), answer.at("data.citations.slug").toList());
        assertEquals(List.of(Value.of("self-care")), answer.at("meta.part").toList());
        assertEquals("Mon, 05 Jan 2026 09:00:00 GMT", response.headers().firstValue("Last-Modified").orElse(""));
    }

    @Test
    void comesInTheFormatsAskedFor() {
        var body = (Value.Group) SERVICE.json(SERVICE.get("/api/v1/articles/peers?part=symptoms&format=markdown,html,text&references=omit"))
                .at("data.body").findFirst().orElseThrow();
        assertEquals(Value.of("## symptoms\n"), body.get("markdown"));
        assertEquals(Value.of("<h2 id=\"symptoms\">en</h2>"), body.get("html"));
        assertEquals(Value.of("en"), body.get("text"));
    }

    @Test
    void comesAsHtmlAndAsMarkdownByItself() {
        var html = SERVICE.get("/api/v1/articles/peers.html?part=symptoms&locale=es");
        assertEquals("<h2 id=\"symptoms\">es</h2><section>1</section>", text(html));
        assertEquals("text/html;charset=UTF-8", html.headers().firstValue("Content-Type").orElse(""));
        assertEquals("<h2 id=\"symptoms\">es</h2>",
                text(SERVICE.get("/api/v1/articles/peers.html?part=symptoms&locale=es&references=omit")));
        assertEquals("## symptoms\n", text(SERVICE.get("/api/v1/articles/peers.md?part=symptoms")));
    }

    @Test
    void namesThePartsThereAreWhereThereIsNoSuchOne() {
        assertTrue(detail("/api/v1/articles/peers?part=causes", 404).contains("it has symptoms, self-care."));
        assertTrue(detail("/api/v1/articles/plain.html?part=causes", 404).contains("none of its headings begins a part"));
    }

    @Test
    void whatCanBeNoNameIsRefused() {
        assertTrue(detail("/api/v1/articles/peers?part=Self%20Care", 400).contains("\"parameter\":\"part\""));
        assertTrue(detail("/api/v1/articles/peers?part=", 400).contains("\"parameter\":\"part\""));
        assertTrue(detail("/api/v1/articles?part=symptoms", 400).contains("unknown-parameter"));
    }

    @Test
    void isKeptUntilItsItemChanges() {
        long hits = SERVICE.cache.hits();
        SERVICE.get("/api/v1/articles/peers?part=symptoms&fields=title");
        SERVICE.get("/api/v1/articles/peers?part=symptoms&fields=title");
        assertEquals(hits + 1, SERVICE.cache.hits());
        SERVICE.tell(SERVICE.items.publish(parted("peers", "en")));
        SERVICE.get("/api/v1/articles/peers?part=symptoms&fields=title");
        assertEquals(hits + 1, SERVICE.cache.hits());
    }
}
