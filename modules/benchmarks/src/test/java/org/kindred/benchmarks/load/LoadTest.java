package org.kindred.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsEveryAnswer() {
        answer("/", 200, 4096, false);
        var outcome = load().run(LONG, Pace.UNBOUNDED, times(500, "/"));
        assertEquals(500, outcome.latencies().count());
        assertEquals(500, asked.get());
        assertTrue(outcome.bytes() > 500 * 4096, "counts what came over the wire");
    }

    @Test
    void readsChunkedAnswers() {
        answer("/", 200, 0, false);
        assertEquals(100, load().run(LONG, Pace.UNBOUNDED, times(100, "/")).latencies().count());
    }

    @Test
    void opensAgainWhatTheServerCloses() {
        answer("/", 200, 10, true);
        assertEquals(100, load().run(LONG, Pace.UNBOUNDED, times(100, "/")).latencies().count());
    }

    @Test
    void readsAnswersWithoutABody() {
        answer("/", 304, -1, false);
        assertEquals(50, load().expecting(304).run(LONG, Pace.UNBOUNDED, times(50, "/")).latencies().count());
    }

    @Test
    void failsOnAnotherStatus() {
        answer("/", 503, 10, false);
        assertThrows(UncheckedIOException.class, () -> load().run(LONG, Pace.UNBOUNDED, times(10, "/")));
    }

    @Test
    void sendsABodyWhole() {
        var heard = new AtomicInteger();
        server.createContext("/", exchange -> {
            heard.addAndGet(exchange.getRequestBody().readAllBytes().length);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        var question = Questions.post("/", Map.of("Content-Type", "application/json"), new byte[1_000_000]);
        var outcome = Load.oneByOne(server.getAddress().getPort()).run(LONG, Pace.UNBOUNDED, Collections.nCopies(3, question).iterator());
        assertEquals(3, outcome.latencies().count());
        assertEquals(3_000_000, heard.get());
    }

    @Test
    void asksAtTheGivenRate() {
        answer("/", 200, 10, false);
        var outcome = load().run(Duration.ofMillis(500), Pace.perSecond(200), times(1000, "/"));
        assertEquals(100, outcome.latencies().count());
    }

    @Test
    void aStallingServerIsNotSparedTheQuestionsItKeptWaiting() {
        server.createContext("/", exchange -> {
            if (asked.getAndIncrement() == 0) {
                sleep(300);
            }
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[2]);
            exchange.close();
        });
        var outcome = new Load(server.getAddress().getPort(), 1, 200).run(Duration.ofMillis(300), Pace.perSecond(100), times(30, "/"));
        assertTrue(outcome.latencies().millis(0.5) > 100, "half of the questions waited through the stall");
    }

    private void answer(String path, int status, int length, boolean close) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            if (close) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(status, length);
            if (length >= 0) {
                exchange.getResponseBody().write(new byte[length == 0 ? 100_000 : length]);
            }
            exchange.close();
        });
    }

    private Load load() {
        return Load.on(server.getAddress().getPort());
    }

    private static Iterator<ByteBuffer> times(int count, String path) {
        return Collections.nCopies(count, Questions.get(path, Map.of())).iterator();
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
