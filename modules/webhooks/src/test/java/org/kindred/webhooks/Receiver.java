package org.kindred.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** Somebody who is told. */
final class Receiver implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private final HttpServer server;
    private final List<Told> told = new ArrayList<>();
    private volatile Function<Told, Reply> manner = any -> Reply.of(204);

    /** What was told, as it came. */
    record Told(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.get(name).getFirst();
        }

        String id() {
            return header("Webhook-id");
        }
    }

    /** What is answered, and whether only when the test is over. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply of(int status) {
            return new Reply(status, Map.of(), "");
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** From now on it answers so. */
    void answers(Function<Told, Reply> how) {
        manner = how;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var heard = new Told(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var how = manner;
            synchronized (told) {
                told.add(heard);
                told.notifyAll();
            }
            var reply = how.apply(heard);
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    List<Told> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    /** Waits until what was told is so. */
    List<Told> await(Predicate<List<Told>> so) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        synchronized (told) {
            while (!so.test(told)) {
                long left = end - System.currentTimeMillis();
                if (left <= 0) {
                    throw new AssertionError("told were only " + told);
                }
                told.wait(left);
            }
            return List.copyOf(told);
        }
    }

    List<Told> await(int count) throws InterruptedException {
        return await(heard -> heard.size() >= count);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
