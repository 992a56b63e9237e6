package org.kindred.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.WebappContext;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.rest.cache.DeliveryFilter;
import org.kindred.rest.cache.ResponseCache;

import org.kindred.rest.delivery.TestParts;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.json.JacksonJson;

/** The resources, the filter and the cache in a servlet container on the loopback address, spoken to over HTTP. */
public final class Service implements AutoCloseable {

    public static final String PUBLIC_URL = "https://api.example";
    public static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    public final PublicItems items = new PublicItems();
    public final CardIndex index = new CardIndex(items);
    public final AtomicReference<Site> site = new AtomicReference<>(Samples.SITE);
    public final JacksonJson json = new JacksonJson();
    public final ResponseCache cache;
    private final TestParts parts;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Service() {
        this(64 << 20);
    }

    public Service(long cacheSize) {
        this(cacheSize, Optional.of(TestParts::parsed));
    }

    /** One whose plugins bring this parser of references, or none. */
    public Service(long cacheSize, Optional<ReferenceParser> parser) {
        var settings = new DeliverySettings(PUBLIC_URL + "/", cacheSize, Duration.ofSeconds(60), Duration.ofSeconds(30),
                Set.of("https://editor.example"));
        parts = new TestParts(settings, items, index, json, site::get, Clock.fixed(NOW, ZoneOffset.UTC), parser);
        cache = parts.cache();
        server = start();
    }

    private HttpServer start() {
        var config = ResourceConfig.forApplicationClass(ApiApplication.class).register(parts.binder());
        var context = new WebappContext("kindred", "");
        var filter = context.addFilter("delivery", parts.filter());
        filter.addMappingForUrlPatterns(null, "/*");
        context.addServlet("api", new ServletContainer(config)).addMapping("/api/v1/*");
        parts.servlets().forEach((pattern, servlet) -> context.addServlet(pattern, servlet).addMapping(pattern));
        var listening = new HttpServer();
        listening.addListener(new NetworkListener("test", "127.0.0.1", freePort()));
        context.deploy(listening);
        try {
            listening.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return listening;
    }

    private static int freePort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it took in. */
    public TakenFiles taken() {
        return parts.imports;
    }

    /** What it is made of. */
    public TestParts parts() {
        return parts;
    }

    /** Tells of changes, as the publisher does before a write is acknowledged. */
    public void tell(Change... changes) {
        index.generation.incrementAndGet();
        parts.listener().changed(List.of(changes));
    }

    /** Tells of a new site. */
    public void tellOfSite() {
        parts.listener().siteChanged();
    }

    /** Asks for something. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Asks in some way. */
    public HttpResponse<byte[]> send(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody()), headers);
    }

    /** Sends a body. */
    public HttpResponse<byte[]> post(String path, byte[] body, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)), headers);
    }

    /** Puts a body somewhere. */
    public HttpResponse<byte[]> put(String path, byte[] body, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).PUT(HttpRequest.BodyPublishers.ofByteArray(body)), headers);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An address with the brackets of its query escaped. */
    private URI address(String path) {
        String escaped = path.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20").replace("\"", "%22");
        return URI.create("http://127.0.0.1:" + server.getListeners().iterator().next().getPort() + escaped);
    }

    /** The body as JSON. */
    public Value.Group json(HttpResponse<byte[]> response) {
        return (Value.Group) json.read(response.body());
    }

    @Override
    public void close() {
        server.shutdownNow();
        client.close();
    }
}
