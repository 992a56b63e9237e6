package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is told in a problem document that names it, and nothing else of us. */
@WithOneService
class ProblemsTest {

    private final Service service;

    ProblemsTest(Service service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/articles?filter[topc]=x, filter[topc]", "/api/v1/articles?filter[title][near]=x, filter[title][near]",
            "/api/v1/articles?sort=colour, sort", "/api/v1/articles?fields=colour, fields", "/api/v1/articles?page[size]=101, page[size]",
            "/api/v1/articles?page[number]=1000000000, page[number]", "/api/v1/articles?page[size]=0, page[size]",
            "/api/v1/articles?page[after]=nonsense, page[after]", "/api/v1/articles?locale=xx, locale",
            "/api/v1/articles?preview=x, preview",
            "/api/v1/articles?style=apa, style", "/api/v1/articles?include=colour, include",
            "/api/v1/articles?format=pdf, format", "/api/v1/articles?facet=colour, facet", "/api/v1/search, q",
            "/api/v1/articles?filter[publishedAt][gt]=yesterday, filter[publishedAt][gt]"})
    void aRequestThatIsNotUnderstoodIsRefusedByName(String path, String parameter) {
        var problem = service.get(path);
        assertEquals(400, problem.status(), problem.text());
        assertEquals("application/problem+json", problem.header("Content-Type").split(";")[0]);
        assertEquals(parameter, problem.at("/errors/0/parameter").asText(), problem.text());
        assertEquals(200, service.get(problem.at("/type").asText()).status());
    }

    @Test
    void ofManyMistakesTheFirstTwentyAreTold() {
        var problem = service.get("/api/v1/articles?"
                + IntStream.range(0, 500).mapToObj(number -> "x" + number + "=1").collect(Collectors.joining("&")));
        assertEquals(400, problem.status());
        assertEquals(20, problem.at("/errors").size());
        assertTrue(problem.at("/detail").asText().endsWith("x18; x19 and 480 more cannot be understood."), problem.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/api/v1/nope", "/api/v1/articles/nope", "/api/v1/articles/..%2Fsecret", "/api/v1/articles/%zz",
            "/WEB-INF/web.xml", "/META-INF/", "/openapi", "/openapi/x", "/errors", "/application.wadl", "/api/v1/application.wadl",
            "/../x", "/api/v1/articles/%00", "/api/v1/articles/%C3", "/api/v1/articles/..", "/api/v1/articles/a;b=c", "/problems/none",
            "/api/v1/articles/nope.jsonld", "*", "http://evil.example/nope", "/api/v1/articles?%zz=1", "/api/v1/articles?a=%00",
            "/api/v1/articles//.", "/api/v1//.?format=1", "/health/x", "/health//.", "/metrics/x", ""})
    void nothingOfUsShowsInAnError(String path) {
        assertIsOurs(raw(path));
    }

    private static void assertIsOurs(String problem) {
        assertTrue(problem.startsWith("HTTP/1.1 4") || problem.startsWith("HTTP/1.1 5"), problem);
        assertTrue(problem.contains("\r\nContent-Type: application/problem+json\r\n"), problem);
        assertTrue(problem.contains("\r\nX-Content-Type-Options: nosniff\r\n"), problem);
        assertTrue(problem.contains("\r\nAccess-Control-Allow-Origin: *\r\n"), problem);
        assertTrue(problem.contains("\r\nAccess-Control-Expose-Headers: ETag, Link, Retry-After, RateLimit\r\n"), problem);
        assertTrue(problem.contains("{\"type\":\"/problems/"), problem);
        assertFalse(problem.matches("(?s).*(Exception|org\\.|com\\.|\\bat [a-z]+\\.|Payara|GlassFish|Grizzly).*"), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nope", "/openapi", "/WEB-INF/web.xml", "/metrics/x", "/api/v1/nope", "/../x", "/%zz", "/api/v1/articles/nope"})
    void theHeadOfAProblemIsThatOfTheWhole(String path) {
        String request = " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String whole = service.raw("GET" + request);
        String head = service.raw("HEAD" + request);
        assertTrue(head.endsWith("\r\n\r\n"), head);
        assertEquals(fields(whole), fields(head));
    }

    private static Set<String> fields(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n")).lines().filter(line -> !line.startsWith("Date:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noReaderWritesIntoTheLogOfTheContainer() throws IOException {
        for (int i = 0; i < 100; i++) {
            assertEquals(200, service.get("/api/v1/articles", "Payara-Tracing-TraceId", "no-trace-" + i).status());
        }
        assertFalse(Files.readString(service.data().resolve("logs").resolve("server.log")).contains("no-trace-"), "the log has it");
    }

    @Test
    void aProblemHasItsBodyAfterAHeadOnTheSameConnection() {
        assertIsOurs(
                service.rawAfterHead("HEAD /nope HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /../x HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health", "/health/ready"})
    void whatIsOfTheMomentSaysWhichMethodsThereAre(String path) {
        var problem = service.send("DELETE", path);
        assertEquals(405, problem.status());
        assertEquals("GET, HEAD, OPTIONS", problem.header("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "PUT", "FOO", "get"})
    void anotherMethodIsAProblemThatSaysWhichThereAre(String method) {
        var problem = service
                .raw(method + " /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertIsOurs(problem);
        assertTrue(problem.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1 HTTP/3.0\r\nHost: a", "GET /api/v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close",
            "GET /api/v1 HTTP/1.1\r\nConnection: close",
            "GET /nope HTTP/1.0\r\nHost: a", "GET /api/v1 HTTP/1.1\r\nHost: a\r\nExpect: the-moon\r\nConnection: close",
            "POST /api/v1 HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\nConnection: close"})
    void whatTheContainerRefusesByItselfIsAProblemToo(String head) {
        assertIsOurs(service.raw(head + "\r\n\r\n"));
    }

    @Test
    void statusesThatTheContainerDoesNotKnowGoOutUnderTheirRegisteredNames() {
        String put = service.raw("PUT /api/v1/manage/articles/peer-support-works HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Service.TOKEN + "\r\nContent-Type: text/markdown\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertTrue(put.startsWith("HTTP/1.1 428 Precondition Required\r\n"), put);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 64_000, 200_000})
    void queriesOf64KiBReachUsAndLongerOnesAreProblems(int length) {
        var problem = raw("/api/v1/search?q=" + "x".repeat(length));
        assertIsOurs(problem);
        assertTrue(length > 64_000 || problem.contains("at most 256 characters"), problem);
    }

    /** As bytes on a socket: no client of ours would send these. */
    private String raw(String path) {
        return service.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @Test
    void anotherMethodIsRefusedWithWhatIsAllowed() {
        var problem = service.send("DELETE", "/api/v1/articles/what-anonymity-does");
        assertEquals(405, problem.status());
        assertTrue(problem.header("Allow").contains("GET"));
    }

    @Test
    void aPreflightIsAnsweredForADay() {
        var answer = service.send("OPTIONS", "/api/v1/articles", "Origin", "https://example.org", "Access-Control-Request-Method", "GET");
        assertEquals(204, answer.status());
        assertEquals("86400", answer.header("Access-Control-Max-Age"));
        assertTrue(answer.header("Access-Control-Allow-Headers").contains("If-None-Match"));
    }
}
