package org.kindred.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.benchmarks.service.Service;

/**
 * Links of 10,000 forums on 100 hosts, each an address of this machine with a server of its own: how long it takes from the first request that
 * a host gets to the last link that is told to be alive, by the usual settings, a second of rest for each host included.
 */
final class LinkFigures {

    private static final String TOKEN = "kdr_benchmark";
    private static final int HOSTS = 100;
    private static final int LINKS = 100;
    private static final Pattern ALIVE = Pattern.compile("\"states\":\\{\"alive\":(\\d+)");
    private static final byte[] PAGE = "<html><title>A forum for carers</title><h1>Welcome</h1></html>".getBytes(StandardCharsets.UTF_8);

    private LinkFigures() {
    }

    static void measure(Bench bench) throws IOException {
        var first = new AtomicLong();
        var servers = servers(first);
        try {
            Path content = forums(bench, servers);
            Path data = bench.work().resolve("data-links");
            Bench.delete(data);
            String allowed = IntStream.rangeClosed(1, HOSTS).mapToObj(host -> "127.0.0." + host).collect(Collectors.joining(","));
            try (var service = bench.kindred().serve(content, data,
                    Map.of("kindred.bootstrap.token", TOKEN, "kindred.links.check", "true", "kindred.outgoing.allow", allowed), "-Xmx512m",
                    "/api/v1",
                    bench.log("links")); var client = HttpClient.newHttpClient()) {
                report(bench, service, client, first);
            }
        } finally {
            servers.forEach(server -> server.stop(0));
        }
    }

    private static void report(Bench bench, Service service, HttpClient client, AtomicLong first) throws IOException {
        String midway = "";
        double alive = 0;
        while (alive < HOSTS * LINKS) {
            pause();
            alive = number(ALIVE, get(client, service, "/api/v1/manage/links?page%5Bsize%5D=1"));
            midway = midway.isEmpty() && alive >= HOSTS * LINKS / 2.0 ? service.heapInUse() : midway;
        }
        double seconds = (System.nanoTime() - first.get()) / 1e9;
        bench.report().bound("10,000 links on 100 hosts looked at and told", "%.0f s".formatted(seconds), seconds, Goal.atMost(120, "s"));
        bench.report().figure("heap in use half-way, of 512 MB", midway);
    }

    private static List<HttpServer> servers(AtomicLong first) throws IOException {
        var servers = new ArrayList<HttpServer>();
        for (int host = 1; host <= HOSTS; host++) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0." + host), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                first.compareAndSet(0, System.nanoTime());
                try (exchange) {
                    boolean page = exchange.getRequestURI().getPath().startsWith("/forum");
                    boolean head = exchange.getRequestMethod().equals("HEAD");
                    exchange.getResponseHeaders().set("content-type", "text/html");
                    exchange.sendResponseHeaders(page ? 200 : 404, page && !head ? PAGE.length : -1);
                    if (page && !head) {
                        exchange.getResponseBody().write(PAGE);
                    }
                }
            });
            server.start();
            servers.add(server);
        }
        return servers;
    }

    private static Path forums(Bench bench, List<HttpServer> servers) throws IOException {
        Path content = bench.work().resolve("content-links");
        Path folder = Files.createDirectories(content.resolve("forums"));
        for (int i = 0; i < HOSTS * LINKS; i++) {
            var at = servers.get(i % HOSTS).getAddress();
            Files.writeString(folder.resolve("forum-" + i + ".md"),
                    "---\ntitle: Forum %d\nurl: http://%s:%d/forum-%d\n---\nA forum.\n".formatted(i,
                            at.getAddress().getHostAddress(), at.getPort(), i));
        }
        return content;
    }

    private static String get(HttpClient client, Service service, String path) throws IOException {
        var address = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + service.port() + path);
        try {
            return client.send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while measuring", e);
        }
    }

    private static double number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while measuring", e);
        }
    }
}
