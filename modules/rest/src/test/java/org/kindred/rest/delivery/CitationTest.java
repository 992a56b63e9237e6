package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

class CitationTest {

    private static final Service SERVICE = new Service(0);

    @BeforeAll
    static void publish() {
        var cited = Value.list(List.of(Value.group().put("number", 1).put("slug", "wilson-2011").put("text", "Wilson B.")
                .put("html", "Wilson B.").put("DOI", Value.NOTHING).build()));
        SERVICE.items.publish(Samples.published("article", "peers", "en", Samples.titled("peers"), "<p>Hello</p>", cited));
        SERVICE.items.publish(Samples.published("citation", "wilson-2011", "en"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void warnsOfWhatWasJustRetractedThoughItWaitsToBeCompiledAgain() {
        var citation = new ItemRef("citation", "wilson-2011", "en");
        var before = SERVICE.items.published.get(citation);
        var retraction = Value.group().put("status", "retracted").put("date", "2020-02-03").put("notice", "https://example.org/").build();
        SERVICE.items.published.put(citation, Samples.published("citation", "wilson-2011", "en",
                Samples.titled("wilson-2011").with("retraction", retraction), "<p>Hello</p>", Value.NONE));
        SERVICE.items.awaited.add(citation.key());
        SERVICE.tell(new Change(9, Change.Kind.PUBLISHED, citation, "sha256-1",
                Samples.COMPILED));
        try {
            var data = data(SERVICE.get("/api/v1/articles/peers"));
            assertEquals(List.of(retraction), data.at("citations.retraction").toList());
            assertEquals("<p>Hello</p>", text(SERVICE.get("/api/v1/articles/peers.html")), "its list of references warns of nothing yet");
        } finally {
            SERVICE.items.awaited.clear();
            SERVICE.items.published.put(citation, before);
        }
        assertEquals(List.of(), data(SERVICE.get("/api/v1/articles/peers")).at("citations.retraction").toList());
    }

    @Test
    void tellsWhoCitesACitationAndNothingMoreOnTheWay() {
        var data = data(SERVICE.get("/api/v1/citations/wilson-2011?include=citedBy&fields=slug,citedBy.slug,citedByTotal"));
        assertEquals(List.of("slug", "citedBy", "citedByTotal"), List.copyOf(data.members().keySet()));
        assertEquals("citations", ((Filter.Test) SERVICE.index.asked.getLast().filter()).field());
        assertRefused("unknown-field", SERVICE.get("/api/v1/articles/peers?include=citedBy"));
        assertRefused("unknown-field", SERVICE.get("/api/v1/articles/peers?include=citations.citedBy"));
        assertRefused("unknown-field", SERVICE.get("/api/v1/citations/wilson-2011?fields=citedBy"));
        assertRefused("invalid-value", SERVICE.get("/api/v1/citations/wilson-2011?include=citedBy&fields=title"));
    }

    private static void assertRefused(String kind, HttpResponse<byte[]> response) {
        assertEquals(400, response.statusCode(), text(response));
        assertTrue(text(response).startsWith("{\"type\":\"/problems/" + kind + "\","), text(response));
    }

    private static Value.Group data(HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), text(response));
        return (Value.Group) SERVICE.json(response).get("data");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
