package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

class ItemTest {

    private static final Service SERVICE = new Service(0);

    @BeforeAll
    static void publish() {
        var topics = Value.list(java.util.List.of(Samples.reference("diabetes"), Samples.reference("sleep")));
        var cited = Value.list(java.util.List.of(Value.group().put("number", 1).put("slug", "wilson-2011").put("text", "Wilson B.")
                .put("html", "Wilson B.").put("DOI", Value.NOTHING).build()));
        SERVICE.items.publish(Samples.published("article", "peers", "en",
                Samples.titled("peers").with("topics", topics).with("authors", Value.list(java.util.List.of(Samples.reference("ada"))))
                        .with("reviews",
                                Value.list(java.util.List
                                        .of(Value.group().put("by", Samples.reference("ada")).put("on", "2026-01-01").build()))),
                "<p>Hello</p>", cited));
        SERVICE.items.publish(Samples.published("article", "solo", "es"));
        SERVICE.items.publish(Samples.published("topic", "diabetes", "en",
                Samples.titled("diabetes").with("parent", Samples.reference("health")), "", Value.NONE));
        SERVICE.items.publish(
                Samples.published("topic", "diabetes", "es", Samples.titled("diabetes-es").with("parent", Value.NOTHING), "", Value.NONE));
        SERVICE.items.publish(Samples.published("topic", "health", "en"));
        SERVICE.items.publish(Samples.published("person", "ada", "en"));
        SERVICE.items.publish(Samples.published("citation", "wilson-2011", "en"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void isTheStoredBytesUnderDataAndTheLocaleUnderMeta() {
        var response = SERVICE.get("/api/v1/articles/peers");

        String data = new String(SERVICE.items.published.values().iterator().next().data(), UTF_8);
        assertEquals(200, response.statusCode());
        assertEquals("{\"data\":" + data + ",\"meta\":{\"locale\":\"en\",\"localeFallback\":false}}", text(response));
        assertEquals("application/json", header(response, "Content-Type"));
        assertEquals("en", header(response, "Content-Language"));
        assertEquals("Mon, 05 Jan 2026 09:00:00 GMT", header(response, "Last-Modified"));
    }

    @Test
    void fallsBackToTheDefaultLocaleAndSaysSo() {
        var response = SERVICE.get("/api/v1/articles/peers?locale=es-mx");

        assertTrue(text(response).endsWith("\"meta\":{\"locale\":\"en\",\"localeFallback\":true}}"));
        assertEquals("en", header(response, "Content-Language"));
        assertEquals("", header(response, "Last-Modified"), "the translation it stands in for may have been newer");
    }

    @Test
    void fallsFromARegionToItsLanguage() {
        var response = SERVICE.get("/api/v1/topics/diabetes?locale=es-MX");

        assertTrue(text(response).endsWith("\"meta\":{\"locale\":\"es\",\"localeFallback\":true}}"));
    }

    @Test
    void thatIsOnlyInOtherLocalesIsA404ThatNamesThem() {
        var response = SERVICE.get("/api/v1/articles/solo");

        assertProblem(404, "not-found", response);
        assertTrue(text(response).contains("it can be had in es."), text(response));
    }

    @Test
    void inALocaleTheSiteDoesNotHaveIsA400ThatNamesThoseThereAre() {
        var response = SERVICE.get("/api/v1/articles/peers?locale=fr");

        assertProblem(400, "unknown-locale", response);
        assertTrue(text(response).contains("it is in en, es, es-MX"), text(response));
    }

    @Test
    void thatIsNotThereIsA404() {
        assertProblem(404, "not-found", SERVICE.get("/api/v1/articles/nobody"));
        assertProblem(404, "not-found", SERVICE.get("/api/v1/articles/No_Slug"));
        assertProblem(404, "not-found", SERVICE.get("/api/v1/articles/peers/more"));
        assertProblem(404, "not-found", SERVICE.get("/api/v1/articles/peers.rdf"));
        assertProblem(404, "not-found", SERVICE.get("/api/v1/article/peers"));
        assertProblem(404, "not-found", SERVICE.get("/api/v1/articles/" + "a".repeat(201)));
    }

    @Test
    void ofAMisspeltTypeIsA404ThatGuesses() {
        assertTrue(text(SERVICE.get("/api/v1/article/peers")).contains("did you mean articles?"));
    }

    @Test
    void comesAsHtmlInASandboxBySuffixAndByAccept() {
        for (var response : java.util.List.of(SERVICE.get("/api/v1/articles/peers.html"),
                SERVICE.get("/api/v1/articles/peers", "Accept", "text/html"))) {
            assertEquals("<p>Hello</p><section>list</section>", text(response));
            assertEquals("text/html;charset=UTF-8", header(response, "Content-Type").replace("; ", ";"));
            assertEquals("sandbox", header(response, "Content-Security-Policy"));
        }
    }

    @Test
    void comesAsHtmlWithoutItsReferences() {
        assertEquals("<p>Hello</p>", text(SERVICE.get("/api/v1/articles/peers.html?references=omit")));
    }

    @Test
    void comesAsMarkdownBySuffixAndByAccept() {
        assertEquals("---\ntitle: x\n---\n# Written\n", text(SERVICE.get("/api/v1/articles/peers.md")));
        var response = SERVICE.get("/api/v1/articles/peers", "Accept", "text/markdown, application/json;q=0.9");
        assertEquals("---\ntitle: x\n---\n# Written\n", text(response));
        assertEquals("Accept, Accept-Encoding", header(response, "Vary"));
    }

    @Test
    void ignoresAcceptWhereASuffixSettlesTheForm() {
        var response = SERVICE.get("/api/v1/articles/peers.md", "Accept", "application/xml");

        assertEquals(200, response.statusCode());
        assertEquals("Accept-Encoding", header(response, "Vary"));
    }

    @Test
    void isJsonForABrowserAndWhereTheClientDoesNotCare() {
        for (String accept : java.util.List.of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*",
                "text/html, application/json", "application/*;q=0.1")) {
            assertEquals("application/json", header(SERVICE.get("/api/v1/articles/peers", "Accept", accept), "Content-Type"), accept);
        }
    }

    @Test
    void inAFormItDoesNotHaveIsA406() {
        assertProblem(406, "not-acceptable", SERVICE.get("/api/v1/articles/peers", "Accept", "application/xml"));
        assertProblem(406, "not-acceptable", SERVICE.get("/api/v1/articles/peers", "Accept", "application/json;q=0"));
    }

    @Test
    void hasOnlyTheFieldsAskedFor() {
        var data = data(SERVICE.get("/api/v1/articles/peers?fields=authors.title,title,body.words"));

        assertEquals("{\"title\":\"The peers\",\"authors\":[{\"title\":\"The ada\"}],\"body\":{\"words\":2}}", text(data));
    }

    @Test
    void includesTheCardsOfItsReferencesTwoStepsDeep() {
        var data = data(SERVICE.get("/api/v1/articles/peers?include=topics.parent,citations,reviews.by"));

        assertEquals("diabetes", ((Value.Group) data.at("topics").toList().get(0)).text("slug").orElseThrow());
        assertEquals("topic", text(data.at("topics.type").findFirst().orElseThrow()));
        assertEquals("topic", text(data.at("topics.parent.type").findFirst().orElseThrow()));
        assertEquals("person", text(data.at("reviews.by.type").findFirst().orElseThrow()));
        assertEquals("citation", text(data.at("citations.type").findFirst().orElseThrow()));
        assertEquals("Wilson B.", text(data.at("citations.text").findFirst().orElseThrow()));
        var sleep = (Value.Group) data.at("topics").toList().get(1);
        assertEquals(Samples.reference("sleep"), sleep, "a reference to nothing public stays as it is");
    }

    @Test
    void includesCardsInTheLocaleAskedFor() {
        var data = data(SERVICE.get("/api/v1/articles/peers?include=topics&locale=es&fields=topics.title,topics.locale"));

        assertEquals("{\"topics\":[{\"title\":\"The diabetes-es\",\"locale\":\"es\"},{\"title\":\"The sleep\"}]}",
                text(data).replace("\"locale\":\"es\",\"title\":\"The diabetes-es\"", "\"title\":\"The diabetes-es\",\"locale\":\"es\""));
    }

    @Test
    void refusesToIncludeWhatIsNoRelationOrTooDeepOrLeftOut() {
        assertProblem(400, "unknown-field", SERVICE.get("/api/v1/articles/peers?include=title"));
        assertTrue(text(SERVICE.get("/api/v1/articles/peers?include=topic")).contains("did you mean topics?"));
        assertProblem(400, "invalid-value", SERVICE.get("/api/v1/articles/peers?include=topics.parent.parent"));
        assertProblem(400, "invalid-value", SERVICE.get("/api/v1/articles/peers?include=topics&fields=title"));
        assertProblem(400, "unknown-field", SERVICE.get("/api/v1/articles/peers?fields=authors.orcid"));
        assertEquals(200, SERVICE.get("/api/v1/articles/peers?fields=authors.orcid&include=authors").statusCode());
    }

    @Test
    void holdsItsBodyInTheFormatsAskedFor() {
        var body = data(SERVICE.get("/api/v1/articles/peers?format=text,markdown,html&references=omit")).get("body");

        assertEquals("{\"markdown\":\"# Written\\n\",\"html\":\"<p>Hello</p>\",\"text\":\"plain words\",\"headings\":[],\"words\":2}",
                text(body));
    }

    @Test
    void saysWhenItWaitsToBeCompiledAgain() {
        var ref = new org.kindred.kernel.content.ItemRef("article", "solo", "es");
        SERVICE.items.waiting.add(ref);
        var response = SERVICE.get("/api/v1/articles/solo?locale=es");
        SERVICE.items.waiting.remove(ref);

        assertTrue(text(response).endsWith(",\"refreshing\":true}}"), text(response));
    }

    @Test
    void leavesOutReferencesToWhatWasJustWithdrawn() {
        SERVICE.items.masked.add(new org.kindred.kernel.content.ItemKey("topic", "diabetes"));
        SERVICE.items.masked.add(new org.kindred.kernel.content.ItemKey("citation", "wilson-2011"));
        SERVICE.items.masked.add(new org.kindred.kernel.content.ItemKey("person", "ada"));
        SERVICE.tell(new org.kindred.kernel.content.Change(9, org.kindred.kernel.content.Change.Kind.WITHDRAWN,
                new org.kindred.kernel.content.ItemRef("topic", "diabetes", "en"), "", Samples.COMPILED));
        try {
            var data = data(SERVICE.get("/api/v1/articles/peers"));
            assertEquals(Value.list(java.util.List.of(Samples.reference("sleep"))), data.get("topics"));
            assertEquals(Value.NONE, data.get("citations"));
            assertEquals(java.util.List.of(), data.at("reviews.by").toList());
            assertEquals("<p>Hello</p>", ((Value.Group) data.get("body")).text("html").orElseThrow());
            assertEquals("<p>Hello</p>", text(SERVICE.get("/api/v1/articles/peers.html")));
        } finally {
            SERVICE.items.masked.clear();
        }
        assertTrue(text(SERVICE.get("/api/v1/articles/peers")).contains("wilson-2011"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var response = SERVICE.get("/api/v1/articles/peers?locale=fr&prewiev=x&fields=titel&filter[title]=x&format=pdf&references=no");

        assertEquals(400, response.statusCode());
        var faults = (Value.Many) SERVICE.json(response).get("errors");
        assertEquals(java.util.List.of("prewiev", "filter[title]", "locale", "fields", "format", "references"),
                faults.values().stream().map(fault -> ((Value.Group) fault).text("parameter").orElseThrow()).toList());
        assertTrue(text(response).contains("did you mean title?"), text(response));
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        var get = SERVICE.get("/api/v1/articles/peers");
        var head = SERVICE.send("HEAD", "/api/v1/articles/peers");

        assertEquals(200, head.statusCode());
        assertArrayEquals(new byte[0], head.body());
        for (String name : java.util.List.of("ETag", "Content-Length", "Content-Type", "Cache-Control", "Last-Modified", "Vary")) {
            assertEquals(header(get, name), header(head, name), name);
        }
        assertEquals(String.valueOf(get.body().length), header(head, "Content-Length"));
    }

    @Test
    void refusesOtherMethodsAndSaysWhichThereAre() {
        var response = SERVICE.send("DELETE", "/api/v1/articles/peers");

        assertProblem(405, "method-not-allowed", response);
        assertTrue(header(response, "Allow").contains("GET, HEAD"), header(response, "Allow"));
        assertFalse(text(response).contains("jakarta"), text(response));
    }

    private static void assertProblem(int status, String kind, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode(), text(response));
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertTrue(text(response).startsWith("{\"type\":\"/problems/" + kind + "\","), text(response));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    }

    private static Value.Group data(HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), text(response));
        return (Value.Group) SERVICE.json(response).get("data");
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static String text(Value value) {
        return value instanceof Value.Text(var text) ? text : new String(SERVICE.json.write(value), UTF_8);
    }
}
