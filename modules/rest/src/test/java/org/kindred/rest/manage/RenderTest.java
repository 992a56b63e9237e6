package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.SourceFile;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class RenderTest {

    private static final Service SERVICE = new Service();
    private static final String PATH = "/api/v1/manage/render";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void tellsHowATextWouldLook() {
        var response = render("Hello", "Authorization", "Bearer " + TestParts.TOKEN, "Content-Type", "text/markdown;charset=utf-8");

        assertEquals(200, response.statusCode());
        assertEquals("{\"html\":\"<p>Hello</p>\",\"text\":\"Hello\",\"headings\":[{\"level\":2,\"id\":\"a\",\"text\":\"A\"}],"
                + "\"parts\":[],\"findings\":[{\"severity\":\"warning\",\"rule\":\"unknown-citation\",\"message\":\"No such citation.\",\"line\":3,"
                + "\"column\":4,\"help\":\"Add it.\"}],\"citations\":[{\"number\":1,\"slug\":\"wilson-2011\",\"text\":\"W.\","
                + "\"html\":\"W.\",\"DOI\":null}]}", new String(response.body(), UTF_8));
        assertEquals("private, no-store", header(response, "Cache-Control"));
    }

    @Test
    void takesAStyleAndNothingElse() {
        String[] headers = {"Authorization", "Bearer " + TestParts.TOKEN, "Content-Type", "text/markdown"};
        assertTrue(new String(SERVICE.post(PATH + "?style=apa", "Hello".getBytes(UTF_8), headers).body(), UTF_8)
                .startsWith("{\"html\":\"<p>Hello, apa</p>\""));
        var refused = SERVICE.post(PATH + "?locale=en", "Hello".getBytes(UTF_8), headers);
        assertEquals(400, refused.statusCode());
        assertTrue(new String(refused.body(), UTF_8).contains("\"locale\""));
    }

    @Test
    void letsNobodyInWithoutAToken() {
        for (var response : java.util.List.of(render("x"), render("x", "Authorization", "Bearer wrong"),
                render("x", "Authorization", "Basic " + TestParts.TOKEN), SERVICE.get("/api/v1/manage/nothing"))) {
            assertEquals(401, response.statusCode());
            assertTrue(header(response, "WWW-Authenticate").startsWith("Bearer realm=\"kindred\""));
            assertEquals("private, no-store", header(response, "Cache-Control"));
            assertTrue(new String(response.body(), UTF_8).contains("/problems/unauthorized"));
        }
    }

    @Test
    void refusesWhatIsTooLargeOrNotMarkdown() {
        var bearer = "Bearer " + TestParts.TOKEN;
        assertEquals(413,
                render("x".repeat(SourceFile.MAX_BYTES + 1), "Authorization", bearer, "Content-Type", "text/markdown").statusCode());
        assertEquals(415, render("{}", "Authorization", bearer, "Content-Type", "application/json").statusCode());
        assertEquals(405, SERVICE.get(PATH, "Authorization", bearer).statusCode());
        assertEquals(404, SERVICE.get("/api/v1/manage/nothing", "Authorization", bearer).statusCode());
    }

    @Test
    void isOpenToBrowsersOfNamedOriginsOnly() {
        var known = SERVICE.send("OPTIONS", PATH, "Origin", "https://editor.example", "Access-Control-Request-Method", "POST");
        var unknown = SERVICE.send("OPTIONS", PATH, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST");

        assertEquals(204, known.statusCode());
        assertEquals("https://editor.example", header(known, "Access-Control-Allow-Origin"));
        assertTrue(header(known, "Access-Control-Allow-Headers").contains("Authorization"));
        assertEquals("Origin", header(known, "Vary"));
        assertEquals("", header(unknown, "Access-Control-Allow-Origin"));
        assertEquals("Origin", header(unknown, "Vary"));
    }

    private static HttpResponse<byte[]> render(String markdown, String... headers) {
        return SERVICE.post(PATH, markdown.getBytes(UTF_8), headers);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
