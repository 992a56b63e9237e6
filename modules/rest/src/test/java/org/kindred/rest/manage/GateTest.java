package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class GateTest {

    private static final Service SERVICE = new Service();
    private static final String TOKENS = "/api/v1/manage/tokens";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static HttpResponse<byte[]> get(String token) {
        return SERVICE.get(TOKENS, "Authorization", "Bearer " + token);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void whoeverBringsNothingIsAskedForAToken() {
        var response = SERVICE.get(TOKENS);

        assertEquals(401, response.statusCode());
        assertEquals("Bearer realm=\"kindred\"", header(response, "WWW-Authenticate"));
        assertEquals("", header(response, "RateLimit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic a2RyX2FkbWluOg==", "kdr_admin", "Bearer", "Bearer ", "Token kdr_admin"})
    void anotherWayToSayWhoOneIsIsNone(String authorization) {
        var response = SERVICE.get(TOKENS, "Authorization", authorization);

        assertEquals(401, response.statusCode());
        assertEquals("Bearer realm=\"kindred\"", header(response, "WWW-Authenticate"));
    }

    @Test
    void aWrongTokenIsToldSoWithoutBeingRepeated() {
        var response = get("kdr_wrong");

        assertEquals(401, response.statusCode());
        assertEquals("Bearer realm=\"kindred\", error=\"invalid_token\"", header(response, "WWW-Authenticate"));
        assertFalse(text(response).contains("kdr_wrong"), text(response));
    }

    @Test
    void aScopeThatIsMissingIsNamed() {
        var response = get(TestParts.WRITER);

        assertEquals(403, response.statusCode());
        assertEquals("Bearer realm=\"kindred\", error=\"insufficient_scope\", scope=\"admin\"", header(response, "WWW-Authenticate"));
        assertTrue(text(response).contains("/problems/forbidden"), text(response));
    }

    @Test
    void aTokenWithLimitsIsNotForTheWholeSite() {
        var response = SERVICE.post("/api/v1/manage/import", new byte[1], "Authorization", "Bearer " + TestParts.TRANSLATOR,
                "Content-Type", "text/markdown");

        assertEquals(403, response.statusCode());
        assertTrue(text(response).contains("limited to some types or locales"), text(response));
        assertEquals(403, SERVICE.get("/api/v1/manage/jobs/7", "Authorization", "Bearer " + TestParts.TRANSLATOR).statusCode());
    }

    @Test
    void everyAnswerTellsWhatIsLeft() {
        for (var response : new HttpResponse<?>[] {get(TestParts.ADMIN), get(TestParts.WRITER), get("kdr_wrong"),
                SERVICE.get("/api/v1/manage/nothing", "Authorization", "Bearer " + TestParts.ADMIN)}) {
            assertEquals("\"requests\";q=600;w=60", response.headers().firstValue("RateLimit-Policy").orElse(""));
            assertEquals("\"requests\";r=599;t=1", response.headers().firstValue("RateLimit").orElse(""));
        }
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToAskAgain() {
        var response = get("kdr_busy");

        assertEquals(429, response.statusCode());
        assertEquals("2", header(response, "Retry-After"));
        assertEquals("\"requests\";r=599;t=1", header(response, "RateLimit"));
        assertTrue(text(response).contains("/problems/too-many-requests"), text(response));
        assertTrue(text(response).contains("from 127.0.0.1."), text(response));
    }

    @Test
    void theAddressIsThatOfTheConnectionWhateverAHeaderSays() {
        var response = SERVICE.get(TOKENS, "Authorization", "Bearer kdr_busy", "X-Forwarded-For", "10.1.1.1", "Forwarded", "for=10.1.1.1");

        assertTrue(text(response).contains("from 127.0.0.1."), text(response));
    }

    @Test
    void noAnswerOfTheManagementApiIsKeptOrFramedOrRun() {
        for (var response : new HttpResponse<?>[] {get(TestParts.ADMIN), get("kdr_wrong"), SERVICE.get(TOKENS),
                SERVICE.get("/api/v1/manage/nothing", "Authorization", "Bearer " + TestParts.ADMIN)}) {
            assertEquals("private, no-store", response.headers().firstValue("Cache-Control").orElse(""));
            assertEquals("default-src 'none'; frame-ancestors 'none'", response.headers().firstValue("Content-Security-Policy").orElse(""));
            assertEquals("no-referrer", response.headers().firstValue("Referrer-Policy").orElse(""));
            assertEquals("same-origin", response.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""));
            assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("max-age=31536000", response.headers().firstValue("Strict-Transport-Security").orElse(""));
        }
    }

    @Test
    void onlyNamedOriginsMayCallFromABrowser() {
        var named = SERVICE.get(TOKENS, "Authorization", "Bearer " + TestParts.ADMIN, "Origin", "https://editor.example");
        assertEquals("https://editor.example", header(named, "Access-Control-Allow-Origin"));
        assertTrue(header(named, "Access-Control-Expose-Headers").contains("RateLimit-Policy"));
        for (String origin : new String[] {"https://evil.example", "null", "https://editor.example.evil.example",
                "http://editor.example"}) {
            var other = SERVICE.get(TOKENS, "Authorization", "Bearer " + TestParts.ADMIN, "Origin", origin);
            assertEquals("", header(other, "Access-Control-Allow-Origin"), origin);
            assertTrue(other.headers().allValues("Vary").contains("Origin"), origin);
        }
        var preflight = SERVICE.send("OPTIONS", TOKENS, "Origin", "https://editor.example", "Access-Control-Request-Method", "PUT");
        assertEquals(204, preflight.statusCode());
        assertEquals("https://editor.example", header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("PUT"));
        assertEquals("", header(preflight, "Access-Control-Allow-Credentials"));
    }

    @Test
    void deliveredContentIsOpenToAllOriginsAndNotBound() {
        var response = SERVICE.get("/api/v1/site");

        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("", header(response, "Content-Security-Policy"));
        assertEquals("", header(response, "RateLimit"));
    }
}
