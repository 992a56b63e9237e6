package org.kindred.plugin.hsds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import org.kindred.kernel.content.Change;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.forum.ForumPlugin;
import org.kindred.plugin.helpline.HelplinePlugin;
import org.kindred.plugin.hsds.answer.DirectoryAnswers;
import org.kindred.plugin.topic.TopicPlugin;
import org.kindred.rest.cache.DeliveryFilter;
import org.kindred.rest.cache.KeptAnswers;
import org.kindred.rest.cache.ResponseCache;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.PublicApi;
import org.kindred.rest.json.JacksonJson;

/** The directory in a servlet container on the loopback address, behind the filter and the cache, spoken to over HTTP. */
final class Service implements AutoCloseable {

    static final String PUBLIC_URL = "https://api.example";
    static final Plugins PLUGINS = Plugins.of(List.of(new ForumPlugin(), new HelplinePlugin(), new TopicPlugin(), new HsdsPlugin()));
    static final Site SITE = new Site("Peers", "https://peers.example", "en", List.of("en", "es"), ZoneOffset.UTC, "nlm", "CC-BY-4.0", "",
            Map.of(), Set.of());

    final GivenContent content = new GivenContent();
    final GivenIndex index = new GivenIndex(content);
    final AtomicReference<Site> site = new AtomicReference<>(SITE);
    final ResponseCache cache = new ResponseCache(64 << 20, index::generation, () -> false);
    private final Json json = new JacksonJson();
    private final HttpServer server = start();
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpServer start() {
        var settings = new DeliverySettings(PUBLIC_URL, 64 << 20, Duration.ofSeconds(60), Duration.ofSeconds(30), Set.of());
        var control = new CacheControl(settings, Optional::empty, Clock.systemUTC());
        var kept = new KeptAnswers(cache, control, () -> true, settings, new Forms(List.of(), List.of(), List.of()),
                PLUGINS.registry().all(PublicApi.class));
        var context = new WebappContext("kindred", "");
        context.addFilter("delivery", new DeliveryFilter(cache, kept, control, settings))
                .addMappingForUrlPatterns(null, "/*");
        context.addServlet("hsds",
                new ServletContainer(ResourceConfig.forApplicationClass(HsdsApplication.class).register(binder(settings, control))))
                .addMapping("/hsds/v3/*");
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

    private AbstractBinder binder(DeliverySettings settings, CacheControl control) {
        Supplier<Site> now = site::get;
        var answers = new HsdsParts().answers(content, index, json, PLUGINS.types(), now);
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(settings).to(DeliverySettings.class);
                bind(control).to(CacheControl.class);
                bind(json).to(Json.class);
                bind(PLUGINS.registry()).to(Registry.class);
                bind(answers).to(DirectoryAnswers.class);
            }
        };
    }

    private static int freePort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes, as it is seen by readers. */
    Change publish(Value.Group card, String markdown) {
        var change = content.publish(card, markdown);
        tell(change);
        return change;
    }

    void tell(Change change) {
        index.generation.incrementAndGet();
        cache.changed(List.of(change));
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var address = URI.create("http://127.0.0.1:" + server.getListeners().iterator().next().getPort() + "/hsds/v3" + path);
        var request = HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1).method(method,
                HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of a 200 as JSON. */
    Value.Group json(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    path + " is " + response.statusCode() + ": " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return (Value.Group) json.read(response.body());
    }

    /** What is on a page. */
    List<Value.Group> contents(String path) {
        return json(path).get("contents").each().map(each -> (Value.Group) each).toList();
    }

    Value.Group parsed(byte[] body) {
        return (Value.Group) json.read(body);
    }

    @Override
    public void close() {
        server.shutdownNow();
        client.close();
    }
}
