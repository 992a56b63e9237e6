package org.kindred.rest.delivery.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Items in a form that a plugin writes. */
class WrittenItemsTest {

    private static final String ADDRESS = "/api/v1/articles/peers.jsonld";

    private final Service service = new Service();

    @BeforeEach
    void publish() {
        var topics = Value.list(List.of(Samples.reference("diabetes"), Samples.reference("sleep")));
        service.items.publish(Samples.published("article", "peers", "en", Samples.titled("peers").with("topics", topics), "", Value.NONE));
        service.items.publish(Samples.published("article", "peers", "es"));
        service.items.publish(Samples.published("topic", "diabetes", "en"));
        service.items.publish(Samples.published("topic", "diabetes", "es"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void isHadBySuffixWithWhatTheItemRefersTo() {
        var response = service.get(ADDRESS);
        assertEquals(200, response.statusCode(), text(response));
        assertEquals("application/ld+json", header(response, "Content-Type"));
        assertEquals("en", header(response, "Content-Language"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
        assertEquals("https://peers.example/blog/peers\ndiabetes,sleep\nThe diabetes", text(response));
    }

    @Test
    void isHadByAcceptAndOnlyWhereItIsLikedBest() {
        var response = service.get("/api/v1/articles/peers", "Accept", "application/ld+json, text/html;q=0.5");
        assertEquals("application/ld+json", header(response, "Content-Type"));
        assertEquals("Accept, Accept-Encoding", header(response, "Vary"));
        assertEquals("application/json", header(service.get("/api/v1/articles/peers", "Accept", "application/*"), "Content-Type"));
    }

    @Test
    void namesTranslationsByTheirOwnPages() {
        assertEquals("https://peers.example/es/blog/peers", text(service.get(ADDRESS + "?locale=es")).lines().findFirst().orElse(""));
        var unpaged = text(service.get("/api/v1/topics/diabetes.jsonld?locale=es"));
        assertEquals("https://api.example/api/v1/topics/diabetes?locale=es", unpaged.lines().findFirst().orElse(""));
    }

    @Test
    void isKeptUntilSomethingItShowsChanges() {
        service.get(ADDRESS);
        long hits = service.cache.hits();
        var kept = service.get(ADDRESS);
        assertEquals(hits + 1, service.cache.hits());
        assertEquals(304, service.get(ADDRESS, "If-None-Match", header(kept, "ETag")).statusCode());
        service.tell(service.items.publish(Samples.published("topic", "sleep", "en")));
        assertTrue(text(service.get(ADDRESS)).endsWith("The diabetes,The sleep"));
    }

    @Test
    void leavesOutWhatWasJustWithdrawn() {
        var gone = new ItemRef("topic", "diabetes", "en");
        service.items.masked.add(new ItemKey("topic", "diabetes"));
        service.tell(service.items.withdraw(gone));
        assertEquals("https://peers.example/blog/peers\nsleep\n", text(service.get(ADDRESS)));
    }

    @Test
    void refusesWhatItDoesNotTake() {
        assertEquals(400, service.get(ADDRESS + "?fields=title").statusCode());
        assertEquals(404, service.get("/api/v1/articles/nobody.jsonld").statusCode());
        assertEquals(404, service.get("/api/v1/articles.jsonld").statusCode());
    }

    @Test
    void answersHeadWithTheSameHeaderFields() {
        var head = service.send("HEAD", ADDRESS);
        assertEquals(header(service.get(ADDRESS), "ETag"), header(head, "ETag"));
        assertEquals(0, head.body().length);
    }
}
