package org.kindred.rest.manage.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class RevisionsTest {

    private static final Service SERVICE = new Service();
    private static final String PATH = "/api/v1/manage/articles/told/revisions";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Authorization", "Bearer " + TestParts.TOKEN));
        all.addAll(List.of(headers));
        return SERVICE.get(path, all.toArray(String[]::new));
    }

    private static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void revisionsComeNewestFirstAPageAtATime() {
        var response = get(PATH + "?page[size]=2&page[number]=2");
        assertEquals("{\"data\":[{\"revision\":1,\"author\":\"import\",\"savedAt\":\"2026-01-05T12:00:00.123456Z\",\"message\":\"because\","
                + "\"path\":\"articles/told.md\",\"published\":[{\"from\":\"2026-01-05T12:00:01.123456Z\","
                + "\"until\":\"2026-01-05T12:00:02.123456Z\",\"slug\":\"told\"}]}],"
                + "\"meta\":{\"pagination\":{\"size\":2,\"number\":2,\"pages\":2,\"total\":3},\"locale\":\"en\"}}", body(response));
        assertEquals(List.of("private, no-store"), response.headers().allValues("Cache-Control"));
        assertEquals(List.of("en"), response.headers().allValues("Content-Language"));
    }

    @Test
    void aRevisionIsJsonOrItsFile() {
        assertTrue(body(get(PATH + "/2")).contains("\"fields\":null,\"body\":null,\"markdown\":\"# 2\"}"));
        var file = get(PATH + "/2", "Accept", "text/markdown");
        assertEquals("# 2", body(file));
        assertEquals(List.of("text/markdown;charset=UTF-8"), file.headers().allValues("Content-Type"));
        assertEquals(406, get(PATH + "/2", "Accept", "image/png").statusCode());
    }

    @Test
    void aDifferenceNamesFieldsAndReferences() {
        var text = body(get(PATH + "/1...3"));
        assertTrue(text.contains("\"fields\":[{\"field\":\"topics\",\"relation\":\"topic\",\"before\":[\"a\"],\"after\":[\"b\"],"
                + "\"removed\":[\"a\"],\"added\":[\"b\"]}],\"references\":{\"removed\":[],\"added\":[{\"type\":\"citation\","
                + "\"slug\":\"wilson-2011\"}]},\"unified\":\"--- a\\n\",\"words\":[{\"change\":\"kept\",\"text\":\"# \"}]}"), text);
        assertTrue(text.contains("\"from\":{\"revision\":1,") && text.contains("\"to\":{\"revision\":3,"), text);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsWrongIsNamed() {
        for (String path : List.of("/4", "/0", "/1...9", "/12345678901", "/1..2", "/x")) {
            assertEquals(404, get(PATH + path).statusCode(), path);
        }
        assertEquals(404, get("/api/v1/manage/articles/untold/revisions").statusCode());
        assertTrue(body(get("/api/v1/manage/artcles/told/revisions")).contains("did you mean articles?"));
        assertTrue(body(get(PATH + "?page[after]=x")).contains("page[after]"));
        assertTrue(body(get(PATH + "?locale=fr")).contains("/problems/unknown-locale"));
        assertEquals(400, get(PATH + "/2?page[size]=3").statusCode());
        assertEquals(400, get(PATH + "?page[size]=101").statusCode());
        assertEquals(400, get(PATH + "?page[number]=0").statusCode());
        assertEquals(405, SERVICE.send("DELETE", PATH, "Authorization", "Bearer " + TestParts.TOKEN).statusCode());
    }

    @Test
    void whoNamesARevisionByNoNumberIsToldWhatItsNumberIs() {
        for (String path : List.of("/x", "/12345678901", "/2.md", "/1..2", "/x...2", "/1...x", "/-1", "/latest")) {
            var response = get(PATH + path);
            assertEquals(404, response.statusCode(), path);
            assertTrue(body(response).contains("Revisions are numbered from 1"), path + ": " + body(response));
        }
        var restored = SERVICE.send("POST", PATH + "/x/restore", "Authorization", "Bearer " + TestParts.WRITER);
        assertEquals(404, restored.statusCode());
        assertTrue(body(restored).contains("There is no revision “x”. Revisions are numbered from 1"), body(restored));
        assertTrue(body(get(PATH + "/" + "x".repeat(200))).contains("“" + "x".repeat(40) + "…”"));
        assertEquals(401, SERVICE.get(PATH + "/x").statusCode());
    }

    @Test
    void nobodyReadsItWithoutAToken() {
        for (String path : List.of("", "/1", "/1...2")) {
            assertEquals(401, SERVICE.get(PATH + path).statusCode());
        }
    }
}
