package org.kindred.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kindred.rest.Service;
import org.kindred.rest.problem.ProblemKind;

class PagesTest {

    private static final Service SERVICE = new Service();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void explainEveryProblemToProgramsAndToPeople() {
        for (ProblemKind kind : ProblemKind.values()) {
            String path = "/problems/" + kind.word();
            assertTrue(text(SERVICE.get(path)).startsWith("{\"type\":\"" + path + "\",\"title\":\"" + kind.title()), path);
            var page = SERVICE.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertTrue(text(page).contains("<h1>" + kind.title() + "</h1>"), path);
            assertTrue(header(page, "Content-Security-Policy").startsWith("default-src 'none'"));
        }
        assertEquals(404, SERVICE.get("/problems/none").statusCode());
        assertTrue(text(SERVICE.get("/problems")).contains("/problems/unknown-field"));
    }

    @Test
    void holdNoScriptOrStyleInlineAndNothingFromElsewhere() {
        var page = SERVICE.get("/");

        assertEquals(200, page.statusCode());
        assertTrue(header(page, "Content-Security-Policy").contains("script-src 'self'"));
        assertFalse(text(page).matches("(?s).*(<script>|<style| style=| onclick=|https?://).*"));
        for (String file : java.util.List.of("/page/kindred.css", "/page/kindred.js", "/page/kindred.svg")) {
            assertEquals(200, SERVICE.get(file).statusCode(), file);
            assertEquals("nosniff", header(SERVICE.get(file), "X-Content-Type-Options"));
        }
        assertEquals("sandbox", header(SERVICE.get("/page/kindred.svg"), "Content-Security-Policy"));
    }

    @Test
    void areReadOnly() {
        var response = SERVICE.send("DELETE", "/openapi.json");

        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
