package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers and editors see of where the content leads. */
@WithOneService
class LinksTest {

    private static final String PATH = "/api/v1/manage/links";
    private static final String[] ADMIN = {"Authorization", "Bearer " + Service.TOKEN};

    private final Service service;
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer web;

    LinksTest(Service service) {
        this.service = service;
    }

    @BeforeEach
    void listen() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            try (exchange) {
                boolean rules = exchange.getRequestURI().getPath().equals("/robots.txt");
                exchange.sendResponseHeaders(rules ? 404 : status.get(), -1);
            }
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    private String address() {
        return "http://localhost:" + web.getAddress().getPort() + "/carers";
    }

    @Test
    void aForumTellsHowItsLinkStandsAndAnEditorWhatBecameOfIt() throws IOException {
        Files.writeString(service.content().resolve("forums").resolve("looked-at.md"),
                "---\ntitle: Looked at\nurl: " + address() + "\n---\nA forum.\n");
        Files.writeString(service.content().resolve("articles").resolve("leads-to-a-forum.md"),
                "---\ntitle: Leads to a forum\n---\nText.\n\nSee [the forum](" + address() + ").\n");
        service.await("the forum", () -> service.get("/api/v1/forums/looked-at").status() == 200);
        assertEquals("unchecked", service.get("/api/v1/forums/looked-at").at("/data/linkHealth/state").asText());

        String list = PATH + "?filter[item]=forum/looked-at";
        service.await("the link", () -> service.get(list, ADMIN).at("/meta/pagination/total").asInt() == 1);
        String link = PATH + "/" + service.get(list, ADMIN).at("/data/0/id").asText();
        assertEquals(202, service.send("POST", link + "/check", ADMIN).status());
        service.await("alive", () -> service.get("/api/v1/forums/looked-at").at("/data/linkHealth/state").asText().equals("alive"));
        assertFalse(service.get("/api/v1/forums/looked-at").at("/data/linkHealth/checked").isNull());
        assertEquals(1,
                service.get("/api/v1/forums?filter[linkHealth.state]=alive&filter[slug]=looked-at").at("/meta/pagination/total").asInt());

        status.set(403);
        assertEquals(202, service.send("POST", link + "/check", ADMIN).status());
        service.await("blocked", () -> service.get("/api/v1/forums/looked-at").at("/data/linkHealth/state").asText().equals("blocked"));
        var known = service.get(link, ADMIN);
        assertEquals("forbidden", known.at("/data/history/0/verdict").asText());
        assertEquals("ok", known.at("/data/history/1/verdict").asText());
        service.await("both items", () -> service.get(link, ADMIN).at("/data/items").size() == 2);

        String word = "{\"state\":\"dead\",\"reason\":\"They wrote that they close.\",\"until\":\"2099-01-01\"}";
        assertEquals(200, service.putJson(link + "/overrule", word, ADMIN).status());
        assertEquals("dead", service.get("/api/v1/forums/looked-at").at("/data/linkHealth/state").asText());
        var checks = service.get("/api/v1/manage/articles/leads-to-a-forum/checks", ADMIN).text();
        assertTrue(checks.contains("\"rule\":\"web-link-dead\"") && checks.contains("\"line\":6,\"column\":5"), checks);
        assertEquals(204, service.send("DELETE", link + "/overrule", ADMIN).status());
        assertEquals("blocked", service.get("/api/v1/forums/looked-at").at("/data/linkHealth/state").asText());
    }
}
