package org.kindred.rest.delivery.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

/** References to take away, in a format that a plugin of this test brings. */
class ReferenceFilesTest {

    private final Service service = new Service();

    @BeforeEach
    void publish() {
        citation("heisler-2010", "Peers");
        citation("wilson-2011", "Choosing");
        var cited = Value.list(List.of(cited(1, "wilson-2011"), cited(2, "heisler-2010")));
        service.items.publish(Samples.published("article", "peers", "en", Samples.titled("peers"), "<p>Hello</p>", cited));
        service.items.publish(Samples.published("article", "alone", "en"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void citation(String slug, String title) {
        var csl = Value.group().put("id", slug).put("type", "book").put("title", title).build();
        service.items.publish(Samples.published("citation", slug, "en", Samples.titled(slug).with("csl",
                slug.startsWith("wilson") ? csl.with("DOI", Value.of("10.1000/x")) : csl), "", Value.NONE));
    }

    private static Value cited(int number, String slug) {
        return Value.group().put("number", number).put("slug", slug).put("text", slug).put("html", slug).put("DOI", Value.NOTHING).build();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void ofACitationAreItself() {
        var response = service.get("/api/v1/citations/heisler-2010.lines");

        assertEquals(200, response.statusCode());
        assertEquals("heisler-2010 Peers\n", text(response));
        assertEquals("application/x-lines;charset=UTF-8", header(response, "Content-Type"));
        assertEquals("attachment; filename=\"heisler-2010.lines\"", header(response, "Content-Disposition"));
        assertEquals("en", header(response, "Content-Language"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
        assertEquals("", header(response, "Kindred-Losses"));
        assertEquals("<https://api.example/api/v1/citations/heisler-2010>; rel=\"alternate\"; type=\"application/json\"",
                header(response, "Link"));
        assertTrue(header(response, "Cache-Control").startsWith("public"), header(response, "Cache-Control"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertTrue(header(response, "Access-Control-Expose-Headers").contains("Content-Disposition"));
    }

    @Test
    void ofAnItemAreAllThatItCitesInTheOrderOfItsList() {
        var response = service.get("/api/v1/articles/peers.lines");

        assertEquals("wilson-2011 Choosing\nheisler-2010 Peers\n", text(response));
        assertEquals("DOI", header(response, "Kindred-Losses"));
    }

    @Test
    void ofAnItemThatCitesNothingAreAnEmptyFile() {
        var response = service.get("/api/v1/articles/alone.lines");

        assertEquals(200, response.statusCode());
        assertEquals("", text(response));
    }

    @Test
    void ofTheWholeListAreAllThatTheFiltersLetThrough() {
        assertEquals("heisler-2010 Peers\nwilson-2011 Choosing\n", text(service.get("/api/v1/citations.lines")));
        assertEquals(10_000, service.index.asked.getLast().page().size());
        service.get("/api/v1/citations.lines?filter[slug]=x&sort=-slug");
        assertEquals(1, service.index.asked.getLast().sort().size());
        assertNotEquals(org.kindred.kernel.query.Filter.EVERYTHING, service.index.asked.getLast().filter());
    }

    @Test
    void ofAListAreAPageWhereOneIsAskedForWithItsLinks() {
        var response = service.get("/api/v1/citations.lines?page[size]=1");

        assertEquals("heisler-2010 Peers\n", text(response));
        assertTrue(
                header(response, "Link")
                        .contains("<https://api.example/api/v1/citations.lines?page%5Bsize%5D=1&page%5Bnumber%5D=2>; rel=\"next\""),
                header(response, "Link"));
    }

    @Test
    void ofAListThatIsTooLongAreRefusedNeverCut() {
        for (int i = 0; i < 10_001; i++) {
            citation("many-" + i, "Many");
        }
        var response = service.get("/api/v1/citations.lines");

        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("\"type\":\"/problems/page-too-large\"") && text(response).contains("10,003 references"),
                text(response));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"application/x-lines|application/x-lines;charset=UTF-8", "text/x-lines|application/x-lines;charset=UTF-8",
                    "application/json;q=0.5, application/x-lines|application/x-lines;charset=UTF-8",
                    "application/x-lines;q=0.5, */*;q=0.1|application/x-lines;charset=UTF-8",
                    "application/*|application/json", "application/x-lines, application/json|application/json", "*/*|application/json"})
    void areHadByAcceptToo(String accept, String expected) {
        for (String path : List.of("/api/v1/citations/heisler-2010", "/api/v1/articles/peers", "/api/v1/citations")) {
            var response = service.get(path, "Accept", accept);
            assertEquals(expected, header(response, "Content-Type"), path);
            assertEquals("Accept, Accept-Encoding", header(response, "Vary"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"/api/v1/citations/heisler-2010.bib|there are .html, .md, .jsonld, .lines.", "/api/v1/citations.bib|there are .lines.",
                    "/api/v1/articles.lines|there is none but JSON", "/api/v1/citations/heisler-2010.|there are",
                    "/api/v1/citations/nobody.lines|There is no citation nobody"})
    void inAFormThatThereIsNotAre404AndSayWhichThereAre(String path, String expected) {
        var response = service.get(path);

        assertEquals(404, response.statusCode());
        assertTrue(text(response).contains(expected), text(response));
    }

    @Test
    void ofAListOfAnotherTypeAre406() {
        assertEquals(406, service.get("/api/v1/articles", "Accept", "application/x-lines").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/citations.lines?fields=title", "/api/v1/citations.lines?include=topics",
            "/api/v1/articles/peers.lines?format=text",
            "/api/v1/citations.lines?page[size]=101", "/api/v1/articles/peers.lines?locale=xx"})
    void refuseParametersThatSayNothingOfThem(String path) {
        assertEquals(400, service.get(path).statusCode());
    }

    @Test
    void areNotSentAgainWhereNothingHasChanged() {
        String tag = header(service.get("/api/v1/articles/peers.lines"), "ETag");

        assertEquals(304, service.get("/api/v1/articles/peers.lines", "If-None-Match", tag).statusCode());
        assertNotEquals(tag, header(service.get("/api/v1/articles/peers", "Accept", "application/x-lines"), "ETag"));
    }

    @Test
    void answerHeadWithTheHeadersOfGet() {
        var get = service.get("/api/v1/articles/peers.lines");
        var head = service.send("HEAD", "/api/v1/articles/peers.lines");

        assertEquals(200, head.statusCode());
        assertEquals(header(get, "ETag"), header(head, "ETag"));
        assertEquals(0, head.body().length);
    }

    @Test
    void areKeptUntilAReferenceInThemChanges() {
        service.get("/api/v1/articles/peers.lines");
        int reads = service.items.reads;
        service.get("/api/v1/articles/peers.lines");
        assertEquals(reads, service.items.reads, "kept");

        citation("wilson-2011", "Choosing again");
        service.tell(service.items.log.getLast());
        assertTrue(text(service.get("/api/v1/articles/peers.lines")).startsWith("wilson-2011 Choosing again\n"));
    }

    @Test
    void leaveOutWhatWasJustWithdrawn() {
        service.items.masked.add(new ItemKey("citation", "wilson-2011"));
        service.tell(service.items.withdraw(new ItemRef("citation", "wilson-2011", "en")));

        assertEquals("heisler-2010 Peers\n", text(service.get("/api/v1/articles/peers.lines")));
        assertEquals("heisler-2010 Peers\n", text(service.get("/api/v1/citations.lines")));
        assertEquals(404, service.get("/api/v1/citations/wilson-2011.lines").statusCode());
    }

    @Test
    void areNamedAmongTheFormsOfEachType() {
        var types = service.json(service.get("/api/v1")).at("data.types").map(Value.Group.class::cast).toList();
        var article = types.stream().filter(type -> type.text("name").orElse("").equals("article")).findFirst().orElseThrow();
        var citation = types.stream().filter(type -> type.text("name").orElse("").equals("citation")).findFirst().orElseThrow();

        var lines = Value.group().put("type", "application/x-lines").put("suffix", ".lines").build();
        assertTrue(article.at("forms").anyMatch(lines::equals));
        assertTrue(article.at("listForms").noneMatch(lines::equals));
        assertTrue(citation.at("listForms").anyMatch(lines::equals));
    }
}
