package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kept answer goes out before the container hears of the request: nobody can tell it by anything but its speed. */
@WithOneService
class FrontDoorTest {

    private static final String API = "/api/v1";
    private static final String ARTICLE = API + "/articles/talking-with-a-peer-helps-both-sides";
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ");
    /** A little longer than the store's word on what is due is good for. */
    private static final long A_WHILE = 1_100;

    private final Service service;

    FrontDoorTest(Service service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void anAnswerSaysTheSameWhetherItIsMadeOrKept(String coding) throws InterruptedException {
        for (String path : List.of(ARTICLE + "?fields=slug,body&locale=es", API + "/topics?sort=-title&page[size]=7", ARTICLE + ".html")) {
            Set<Map<String, List<String>>> heads = new HashSet<>();
            Set<String> bodies = new HashSet<>();
            for (int time = 0; time < 4; time++) {
                var answer = service.get(path, "Accept-Encoding", coding);
                heads.add(fields(answer));
                bodies.add(answer.text());
                Thread.sleep(time == 1 ? A_WHILE : 0);
            }
            assertEquals(1, heads.size(), heads.toString());
            assertEquals(1, bodies.size(), path);
        }
    }

    private static Map<String, List<String>> fields(Service.Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.header("Date").endsWith(" GMT"), "every answer says when it was made");
        var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(answer.response().headers().map());
        fields.remove("Date");
        return fields;
    }

    @Test
    void requestsInOneGoAreAnsweredInTheirOrderWhoeverAnswersThem() {
        service.get(ARTICLE);
        String kept = "GET " + ARTICLE + HOST + "\r\n";
        String body = "Hello *you*.";
        String render = "POST " + API + "/manage/render" + HOST + "Authorization: Bearer " + Service.TOKEN
                + "\r\nContent-Type: text/markdown\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        String answers = service
                .raw(kept + "GET " + API + "/nothing" + HOST + "\r\n" + kept + "HEAD " + ARTICLE + HOST + "\r\n" + render + kept
                        + "GET " + ARTICLE + HOST + "If-None-Match: *\r\n\r\n" + "GET " + ARTICLE + HOST + "Connection: close\r\n\r\n");

        assertEquals(List.of("200", "404", "200", "200", "200", "200", "304", "200"),
                statuses(answers), answers);
        assertTrue(answers.indexOf("<em>you</em>") > answers.indexOf("/problems/"), answers);
        assertEquals(1, answers.split("\r\nConnection: close\r\n", -1).length - 1, "the last alone closes");
    }

    @Test
    void whoSpeaksTheOldHttpIsAnsweredAndLeft() {
        service.get(ARTICLE);
        String answer = service.raw("GET " + ARTICLE + " HTTP/1.0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
        assertTrue(answer.endsWith("}"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity", "Transfer-Encoding: chunkedx",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Transfer-Encoding: chunked\r\nContent-Length: 5", "Host: other"})
    void whereNobodyCanTellTheEndOfARequestItIsRefusedAndNothingBehindItIsHeard(String fields) {
        service.get(ARTICLE);
        for (String method : List.of("GET ", "POST ")) {
            String answers = service.raw(method + ARTICLE + HOST + fields + "\r\n\r\n0\r\n\r\n" + created("smuggled"));
            assertEquals(List.of("400"), statuses(answers), answers);
        }
        assertEquals(404, managed("smuggled"));
    }

    @Test
    void aRequestBehindABodyThatNobodyReadIsLookedAtLikeAnyOther() {
        String unread = "POST " + ARTICLE + HOST + "Content-Length: 100000\r\n\r\n" + "x".repeat(100_000);
        String answers = service.raw(unread + unread + "GET " + ARTICLE + HOST + "Host: other\r\n\r\n");
        assertEquals(List.of("405", "405", "400"), statuses(answers), answers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nGET", "G\u0001ET", "GET,"})
    void aMethodIsAWord(String method) {
        String answers = service.raw(method + " " + ARTICLE + HOST + "\r\nGET " + ARTICLE + HOST + "\r\n");
        assertEquals(List.of("400"), statuses(answers), answers);
    }

    /** By the first three ways the last answer of a connection comes from the door, by the others from the container. */
    @ParameterizedTest
    @ValueSource(strings = {"GET " + ARTICLE + HOST + "Connection: close\r\n\r\n", "GET " + ARTICLE + " HTTP/1.0\r\n\r\n",
            "TRACE /" + HOST + "\r\n", "GET " + API + "/nothing" + HOST + "Connection: close\r\n\r\n",
            "GET " + ARTICLE + "?x=y" + HOST + "\r\n"})
    void nothingIsHeardAfterTheLastAnswerOfAConnection(String last) {
        service.get(ARTICLE);
        assertEquals(1, statuses(service.raw(last + created("unheard"))).size());
        assertEquals(404, managed("unheard"));
    }

    private int managed(String slug) {
        return service.get(API + "/manage/articles/" + slug, "Authorization", "Bearer " + Service.TOKEN).status();
    }

    private static String created(String slug) {
        String text = "---\ntitle: A\nsummary: B\n---\n\nC.\n";
        return "PUT " + API + "/manage/articles/" + slug + HOST + "Authorization: Bearer " + Service.TOKEN
                + "\r\nIf-None-Match: *\r\nContent-Type: text/markdown\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
    }

    private static List<String> statuses(String answers) {
        return STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
    }

    /** So many answers of this size are more than all that lies between a service and its client. */
    @Test
    void whoAsksAndDoesNotReadHoldsUpNobodyAndGetsItAllInTheEnd() throws IOException {
        int length = service.get(API).bytes().length;
        int times = 250;
        var target = URI.create(service.address());
        try (var greedy = new Socket(target.getHost(), target.getPort())) {
            byte[] requests = (("GET " + API + HOST + "\r\n").repeat(times - 1) + "GET " + API + HOST + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            var sent = CompletableFuture.runAsync(() -> send(greedy, requests));
            for (int i = 0; i < 100; i++) {
                assertEquals(200, service.get(ARTICLE).status());
            }
            byte[] all = greedy.getInputStream().readAllBytes();
            sent.join();
            assertEquals(times, STATUS.matcher(new String(all, StandardCharsets.UTF_8)).results().count());
            assertTrue(all.length > times * length, all.length + " bytes");
        }
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
