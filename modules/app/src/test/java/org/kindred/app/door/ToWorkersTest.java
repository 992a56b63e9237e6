package org.kindred.app.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToWorkersTest {

    private final TCPNIOTransport server = TCPNIOTransportBuilder.newInstance().setIOStrategy(SameThreadIOStrategy.getInstance()).build();
    private final CountDownLatch go = new CountDownLatch(1);
    private final ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>(),
            work -> new Thread(work, "the worker"));
    private int port;

    /** Reads a body to its end, blocking, and says how long it was and who read it. */
    private final class Reader extends BaseFilter {

        @Override
        public NextAction handleRead(FilterChainContext context) throws IOException {
            var content = (HttpContent) context.getMessage();
            var request = (HttpRequestPacket) content.getHttpHeader();
            if (request.getRequestURI().equals("/waits")) {
                await();
            }
            int length = content.getContent().remaining();
            while (!content.isLast()) {
                content = (HttpContent) context.read().getMessage();
                length += content.getContent().remaining();
            }
            answer(context, request, length + " by " + Thread.currentThread().getName());
            return context.getStopAction();
        }
    }

    private void await() {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(FilterChainContext context, HttpRequestPacket request, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        request.getResponse().setContentLength(bytes.length);
        request.getResponse().setHeader("Connection", "close");
        context.write(
                request.getResponse().httpContentBuilder().content(Buffers.wrap(context.getMemoryManager(), bytes)).last(true).build());
        context.flush(new ClosingAfterwards(context.getConnection()));
    }

    @BeforeEach
    @SuppressWarnings("deprecation") // all constructors of the codec are, and it has no other way to be made
    void serve() throws IOException {
        server.setProcessor(FilterChainBuilder.stateless().add(new TransportFilter()).add(new HttpServerFilter()).add(new ToWorkers(one))
                .add(new Reader()).build());
        port = ((InetSocketAddress) server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).getLocalAddress()).getPort();
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        go.countDown();
        server.shutdownNow();
        one.shutdownNow();
    }

    @Test
    void aRequestIsAnsweredByAWorker() throws IOException {
        assertEquals("0 by the worker", body(exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n")));
    }

    @Test
    void theWorkerThatBeganReadsABodyToItsEnd() throws IOException {
        String body = "x".repeat(3_000_000);
        assertEquals("3000000 by the worker",
                body(exchange("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n" + body)));
    }

    @Test
    void whereAllAreBusyWhoeverComesIsToldAtOnceToComeAgain() throws IOException {
        try (var first = open("GET /waits HTTP/1.1\r\nHost: x\r\n\r\n")) {
            while (one.getActiveCount() == 0) {
                Thread.onSpinWait();
            }
            String answer = exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
            assertTrue(answer.contains("\r\nRetry-After: 2\r\n"), answer);
            go.countDown();
            assertEquals("0 by the worker", body(rest(first)));
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private String exchange(String request) throws IOException {
        try (var socket = open(request)) {
            return rest(socket);
        }
    }

    private Socket open(String request) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
}
