package org.kindred.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.kindred.kernel.link.WebAddress;

/** A web of one server on this machine: what its pages answer is said by tests, what it was asked is kept. */
final class Web implements AutoCloseable {

    /** A page. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile Page otherwise = answering(404, "");
    private final HttpServer server;

    Web() throws IOException {
        this("127.0.0.1");
    }

    Web(String host) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1)); // in which others would come who do not wait for this answer
        now.decrementAndGet(); // whoever has the answer may ask again before this thread goes on
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            asked.add(exchange.getRequestMethod() + " " + target);
            pages.getOrDefault(target, otherwise).answer(exchange);
        }
    }

    /** From now on there is a page. */
    Web has(String target, Page page) {
        pages.put(target, page);
        return this;
    }

    /** From now on this is at every address that has no page, but for its rules. */
    void otherwise(Page page) {
        has("/robots.txt", otherwise);
        otherwise = page;
    }

    /** The same with a text of HTML. */
    Web has(String target, String html) {
        return has(target, answering(200, html));
    }

    /** The address of a page. */
    WebAddress at(String target) {
        return WebAddress.of("http://" + host() + target).orElseThrow();
    }

    String host() {
        return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
    }

    /** What it was asked, but for its rules, and forgets it. */
    List<String> asked() {
        var all = asked.stream().filter(line -> !line.endsWith(" /robots.txt")).toList();
        asked.clear();
        return all;
    }

    /** Everything. */
    List<String> askedInAll() {
        return List.copyOf(asked);
    }

    /** How many requests there were at the same time, at most. */
    int most() {
        return most.get();
    }

    static Page answering(int status, String html, String... fields) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            for (int i = 0; i < fields.length; i += 2) {
                exchange.getResponseHeaders().set(fields[i], fields[i + 1]);
            }
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            boolean bare = exchange.getRequestMethod().equals("HEAD") || status == 304;
            exchange.sendResponseHeaders(status, bare || body.length == 0 ? -1 : body.length);
            if (!bare && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    static Page leadingTo(int status, String location) {
        return answering(status, "", "location", location);
    }

    /** Answers one method so, and all others as a page. */
    static Page refusing(String method, int status, Page page) {
        return exchange -> (exchange.getRequestMethod().equals(method) ? answering(status, "") : page).answer(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
