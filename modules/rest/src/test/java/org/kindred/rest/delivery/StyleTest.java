package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

class StyleTest {

    private final Service service = new Service();

    @BeforeEach
    void publish() {
        service.items.publish(item("article", "peers"));
        service.items.publish(item("citation", "wilson-2011"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Published item(String type, String slug) {
        var formatted = Value.group().put("text", "in the site's style").put("html", "in the site's style").build();
        var members = Value.group().put("title", slug).put("formatted", formatted).build();
        var cited = Value.group().put("number", 1).put("slug", "wilson-2011").put("text", "in the site's style")
                .put("html", "in the site's style").put("DOI", Value.NOTHING).build();
        return Samples.published(type, slug, "en", members, "<p>in the site's style</p>", Value.list(List.of(cited)));
    }

    private Value.Group data(String path) {
        return (Value.Group) service.json(service.get(path)).get("data");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void anItemComesInTheStyleAskedForWithTheDigestOfWhatIsPublic() {
        var data = data("/api/v1/articles/peers?style=apa");

        assertEquals("in apa", data.at("citations.text").map(text -> ((Value.Text) text).text()).findFirst().orElse(""));
        assertEquals("<p>in apa</p><section>list</section>", ((Value.Group) data.get("body")).text("html").orElse(""));
        assertEquals("sha256-peers", data.text("digest").orElse(""));
    }

    @Test
    void theSitesOwnStyleByAnyOfItsNamesIsWhatIsStored() {
        var plain = service.get("/api/v1/articles/peers");
        var same = service.get("/api/v1/articles/peers?style=vancouver");

        assertEquals(text(plain), text(same));
        assertEquals(List.of(), service.parts().styles.compiled);
    }

    @Test
    void anotherStyleHasAnotherEntityTag() {
        assertNotEquals(service.get("/api/v1/articles/peers").headers().firstValue("ETag").orElseThrow(),
                service.get("/api/v1/articles/peers?style=apa").headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void htmlComesInTheStyleTooWithOrWithoutReferences() {
        assertEquals("<p>apa</p><section>", text(service.get("/api/v1/articles/peers.html?style=apa")));
        assertEquals("<p>apa</p>", text(service.get("/api/v1/articles/peers.html?style=apa&references=omit")));
        var body = (Value.Group) data("/api/v1/articles/peers?style=apa&references=omit&format=html,text").get("body");
        assertEquals("<p>apa</p>", body.text("html").orElse(""));
        assertEquals("apa", body.text("text").orElse(""));
    }

    @Test
    void aCitationsOwnReferenceComesInTheStyle() {
        assertEquals("in ama", ((Value.Group) data("/api/v1/citations/wilson-2011?style=ama").get("formatted")).text("text").orElse(""));
        var included = data("/api/v1/articles/peers?style=ama&include=citations");
        assertTrue(included.at("citations.formatted.text").allMatch(Value.of("in ama")::equals), included.toString());
    }

    @Test
    void anAnswerIsKeptUntilSomethingItShowsChanges() {
        service.get("/api/v1/articles/peers?style=apa");
        service.get("/api/v1/articles/peers?style=apa");
        assertEquals(1, service.parts().styles.compiled.size());

        service.tell(service.items.publish(item("citation", "cited-by-peers")));
        service.get("/api/v1/articles/peers?style=apa");
        assertEquals(2, service.parts().styles.compiled.size());
    }

    @Test
    void anUnknownStyleIsAMistakeThatIsNamed() {
        for (String path : List.of("articles/peers?", "articles/peers.html?", "articles?fields=body&")) {
            var response = service.get("/api/v1/" + path + "style=aap");
            assertEquals(400, response.statusCode());
            assertTrue(text(response).contains("/problems/unknown-style"), text(response));
            assertTrue(
                    text(response).contains("{\"parameter\":\"style\",\"detail\":\"there is no such citation style; did you mean apa?\"}"),
                    text(response));
        }
        assertEquals(400, service.get("/api/v1/articles/peers?style=apa&style=ama").statusCode());
        assertEquals(400, service.get("/api/v1/articles/peers.md?style=apa").statusCode());
    }

    @Test
    void aListHasAStyleOnlyWhereItShowsReferences() {
        assertEquals(400, service.get("/api/v1/articles?style=apa").statusCode());
        assertEquals(400, service.get("/api/v1/articles?style=apa&fields=title").statusCode());

        var bodies = text(service.get("/api/v1/articles?style=apa&fields=slug,body"));
        assertTrue(bodies.contains("<p>in apa</p>"), bodies);
        var references = text(service.get("/api/v1/citations?style=apa&fields=formatted"));
        assertTrue(references.contains("\"formatted\":{\"text\":\"in apa\""), references);
        assertFalse(references.contains("site's style"), references);
    }

    @Test
    void anItemThatIsNotPublicIsNotFoundInAnyStyle() {
        service.items.withdraw(new ItemRef("article", "peers", "en"));
        assertEquals(404, service.get("/api/v1/articles/peers?style=apa").statusCode());
        assertEquals(404, service.get("/api/v1/articles/peers.html?style=apa").statusCode());
    }
}
