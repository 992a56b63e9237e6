package org.kindred.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as servers give them, over a real connection. */
class AnswersTest {

    private final Outgoing outgoing = Outgoing.of(Allowed.of("localhost"));

    private Outcome ask(Request request) {
        return outgoing.send(request.within(Duration.ofSeconds(20)));
    }

    private Outcome answered(String answer) throws IOException {
        try (var server = Server.answering(answer)) {
            return ask(Request.get("http://localhost:" + server.port() + "/"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "HTTP/1.1 200 OK~Content-Length: 5~~hello, and more",
            "HTTP/1.1 200~content-length:5~~hello",
            "HTTP/1.0 200 OK~~hello",
            "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~he~3;a=b~llo~0~Trailer: x~~",
            "HTTP/1.1 100 Continue~~HTTP/1.1 103 Early Hints~Link: x~~HTTP/1.1 200 OK~Content-Length: 5~~hello"})
    void aBodyIsReadInEachWayItCanBeSent(String answer) throws IOException {
        var read = assertInstanceOf(Outcome.Answer.class, answered(answer.replace("~", "\r\n")));
        assertEquals("hello", new String(read.body(), UTF_8));
        assertTrue(read.whole());
        assertTrue(read.isSuccess());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Le",
            "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nhe"})
    void whatIsNotAWholeAnswerIsAFailure(String answer) throws IOException {
        assertInstanceOf(Outcome.Failed.class, answered(answer));
    }

    @Test
    void anAnswerWithoutABodyHasNone() throws IOException {
        assertEquals(0, assertInstanceOf(Outcome.Answer.class, answered("HTTP/1.1 204 No Content\r\n\r\n")).body().length);
        try (var server = Server.answering("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n")) {
            var head = ask(Request.head("http://localhost:" + server.port() + "/"));
            assertEquals(Optional.of("999"), assertInstanceOf(Outcome.Answer.class, head).header("content-length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked", "X: until the end"})
    void noMoreOfABodyIsReadThanIsWanted(String framing) throws IOException {
        String chunk = framing.startsWith("T") ? "ffff\r\n" : "";
        try (var server = Server.that(out -> {
            out.write(("HTTP/1.1 500 No\r\n" + framing + "\r\n\r\n" + chunk).getBytes(UTF_8));
            while (true) { // until the other side has had enough
                out.write(new byte[1000]);
            }
        })) {
            var answer = assertInstanceOf(Outcome.Answer.class,
                    ask(Request.get("http://localhost:" + server.port() + "/").atMost(2_000)));
            assertEquals(2_000, answer.body().length);
            assertFalse(answer.whole());
        }
    }

    @Test
    void aHeadWithoutAnEndIsAFailure() throws IOException {
        try (var server = Server.that(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (true) {
                out.write("X: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n".getBytes(UTF_8));
            }
        })) {
            assertInstanceOf(Outcome.Failed.class, ask(Request.get("http://localhost:" + server.port() + "/")));
        }
    }

    @Test
    void aServerThatKeepsSendingDoesNotHoldUsForEver() throws IOException {
        try (var server = Server.that(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write('H');
                out.flush();
            }
        })) {
            var asked = Request.get("http://localhost:" + server.port() + "/").within(Duration.ofMillis(300)).atMost(Integer.MAX_VALUE);
            assertEquals(new Outcome.Failed(Outcome.Trouble.NO_ANSWER, "No answer within 300 ms."), outgoing.send(asked));
        }
    }

    @Test
    void whoeverDoesNotAnswerInTimeHasFailed() throws IOException {
        var silent = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
        try (silent) {
            var asked = Request.get("http://localhost:" + silent.getLocalPort() + "/").within(Duration.ofMillis(200));
            assertEquals(new Outcome.Failed(Outcome.Trouble.NO_ANSWER, "No answer within 200 ms."), outgoing.send(asked));
        }
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() throws IOException {
        int port;
        try (var gone = Server.answering("")) {
            port = gone.port();
        }
        var failed = assertInstanceOf(Outcome.Failed.class, outgoing.send(Request.get("http://localhost:" + port + "/")));
        assertTrue(failed.reason().startsWith("No answer: no connection to localhost:" + port), failed::reason);
    }

    @Test
    void aPostSendsItsFieldsAndItsBody() throws IOException {
        try (var server = Server.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            var post = Request.post("http://localhost:" + server.port() + "/hook", Map.of("Webhook-Id", "msg_1", "Host", "evil"),
                    "{\"a\":\"ü\"}".getBytes(UTF_8));
            assertInstanceOf(Outcome.Answer.class, ask(post));
            String sent = server.requests.getFirst();
            assertTrue(sent.startsWith("POST /hook HTTP/1.1\r\nhost: localhost:" + server.port() + "\r\n"), sent);
            assertTrue(sent.contains("\r\nwebhook-id: msg_1\r\n") && sent.contains("\r\ncontent-length: 10\r\n"), sent);
            assertTrue(sent.endsWith("\r\n\r\n{\"a\":\"ü\"}"), sent);
            assertFalse(sent.contains("evil"), sent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "ü"})
    void aHeaderFieldThatWouldBeginAnotherCannotBeMade(String value) {
        assertThrows(IllegalArgumentException.class, () -> Request.get("http://a/").with(Map.of("X", value)));
        assertThrows(IllegalArgumentException.class, () -> Request.get("http://a/").with(Map.of(value, "x")));
    }
}
