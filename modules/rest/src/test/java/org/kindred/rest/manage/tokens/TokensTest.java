package org.kindred.rest.manage.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class TokensTest {

    private static final String PATH = "/api/v1/manage/tokens";
    private static final String CI = "{\"name\":\"ci\",\"scopes\":[\"publish\",\"write\"],\"types\":[\"guide\",\"article\"],\"locales\":[\"es\"],"
            + "\"expiresAt\":\"2027-01-31T13:00:00+01:00\"}";
    private static final String KEPT = "\"name\":\"ci\",\"scopes\":[\"write\",\"publish\"],\"types\":[\"article\",\"guide\"],\"locales\":[\"es\"],"
            + "\"expiresAt\":\"2027-01-31T12:00:00Z\",\"state\":\"active\",\"createdAt\":\"1970-01-01T00:00:00Z\",\"createdBy\":\"admin\","
            + "\"lastUsedAt\":null,\"revokedAt\":null";

    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<byte[]> send(String method, String path) {
        return service.send(method, path, "Authorization", "Bearer " + TestParts.ADMIN);
    }

    private HttpResponse<byte[]> post(String body) {
        return service.post(PATH, body.getBytes(UTF_8), "Authorization", "Bearer " + TestParts.ADMIN, "Content-Type", "application/json");
    }

    private HttpResponse<byte[]> put(String id, String body) {
        return service.put(PATH + "/" + id, body.getBytes(UTF_8), "Authorization", "Bearer " + TestParts.ADMIN, "Content-Type",
                "application/json", "If-Match", "*");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void aTokenIsMadeAndItsSecretToldOnce() {
        var made = post(CI);
        assertEquals(201, made.statusCode(), text(made));
        assertEquals("/api/v1/manage/tokens/t0", made.headers().firstValue("Location").orElse(""));
        assertEquals("{\"data\":{\"id\":\"t0\"," + KEPT + ",\"token\":\"kdr_secret\"}}", text(made));

        assertEquals("{\"data\":{\"id\":\"t0\"," + KEPT + "}}", text(send("GET", PATH + "/t0")));
        assertFalse(text(send("GET", PATH)).contains("kdr_secret"));
    }

    @Test
    void theListIsPaged() {
        for (String name : new String[] {"a", "b", "c"}) {
            post("{\"name\":\"" + name + "\",\"scopes\":[\"read\"]}");
        }

        String page = text(send("GET", PATH + "?page[size]=2&page[number]=2"));
        assertTrue(page.contains("\"name\":\"a\"") && !page.contains("\"name\":\"b\""), page);
        assertTrue(page.contains("\"meta\":{\"pagination\":{\"size\":2,\"number\":2,\"pages\":2,\"total\":3}}"), page);
        assertTrue(text(send("GET", PATH)).contains("\"size\":20,\"number\":1,\"pages\":1,\"total\":3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page[size]=101", "page[size]=x", "page[number]=0", "page[number]=101&page[size]=100", "page[after]=x", "q=x"})
    void aListThatCannotBeAskedForIsNamed(String query) {
        var response = send("GET", PATH + "?" + query);

        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("\"parameter\":\"" + query.substring(0, query.indexOf('='))), text(response));
    }

    @Test
    void aTokenIsChangedAsAWhole() {
        post(CI);

        var changed = put("t0", "{\"name\":\"robot\",\"scopes\":[\"read\"]}");

        assertEquals(200, changed.statusCode(), text(changed));
        assertTrue(text(changed).contains("\"name\":\"robot\",\"scopes\":[\"read\"],\"types\":[],\"locales\":[],\"expiresAt\":null"),
                text(changed));
        assertFalse(text(changed).contains("kdr_"), text(changed));
    }

    @Test
    void aTokenThatIsRevokedStaysKnown() {
        post(CI);

        assertEquals(204, send("DELETE", PATH + "/t0").statusCode());
        assertTrue(text(send("GET", PATH + "/t0")).contains("\"state\":\"revoked\""));
        assertEquals(404, send("DELETE", PATH + "/t1").statusCode());
        assertEquals(404, send("GET", PATH + "/t1").statusCode());
        assertEquals(404, put("t1", CI).statusCode());
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        post(CI);

        var response = post(CI);
        assertEquals(409, response.statusCode());
        assertTrue(text(response).contains("/problems/name-taken") && text(response).contains("\"pointer\":\"#/name\""), text(response));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[]|#", "{|#", "{}|#/name", "{\"name\":1,\"scopes\":[\"read\"]}|#/name",
            "{\"name\":\"x\",\"scopes\":[\"root\"]}|#/scopes", "{\"name\":\"x\",\"scopes\":\"read\"}|#/scopes",
            "{\"name\":\"x\",\"scopes\":[\"read\"],\"types\":[1]}|#/types", "{\"name\":\"x\",\"scopes\":[\"read\"],\"locale\":[]}|#/locale",
            "{\"name\":\"x\",\"scopes\":[\"read\"],\"a/b\":1}|#/a~1b",
            "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":\"tomorrow\"}|#/expiresAt",
            "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":7}|#/expiresAt"})
    void whatIsWrongInABodyIsPointedAt(String body, String pointer) {
        var response = post(body);

        assertEquals(400, response.statusCode(), text(response));
        assertTrue(body.equals("{") || text(response).contains("\"pointer\":\"" + pointer + "\""), text(response));
    }

    @Test
    void itIsForAdminsAlone() {
        for (String token : new String[] {TestParts.TOKEN, TestParts.WRITER, TestParts.PUBLISHER, TestParts.TRANSLATOR}) {
            assertEquals(403, service.get(PATH, "Authorization", "Bearer " + token).statusCode());
            assertEquals(403, service.post(PATH, CI.getBytes(UTF_8), "Authorization", "Bearer " + token, "Content-Type", "application/json")
                    .statusCode());
            assertEquals(403, service.send("DELETE", PATH + "/t0", "Authorization", "Bearer " + token).statusCode());
        }
        assertEquals(401, service.get(PATH).statusCode());
    }

    @Test
    void otherMethodsAndBodiesAreRefused() {
        assertEquals(405, send("DELETE", PATH).statusCode());
        assertEquals(415,
                service.post(PATH, new byte[] {'{', '}'}, "Authorization", "Bearer " + TestParts.ADMIN, "Content-Type", "text/plain")
                        .statusCode());
        assertEquals(413, post("{\"name\":\"" + "x".repeat(70_000) + "\"}").statusCode());
    }

    @Test
    void aChangeMeantForWhatATokenWasBeforeIsRefused() {
        post(CI);
        String etag = send("GET", PATH + "/t0").headers().firstValue("ETag").orElseThrow();
        byte[] other = "{\"name\":\"robot\",\"scopes\":[\"read\"]}".getBytes(UTF_8);
        var changed = service.put(PATH + "/t0", other, "Authorization", "Bearer " + TestParts.ADMIN, "Content-Type", "application/json",
                "If-Match", etag);
        assertEquals(200, changed.statusCode(), text(changed));
        var late = service.put(PATH + "/t0", CI.getBytes(UTF_8), "Authorization", "Bearer " + TestParts.ADMIN, "Content-Type",
                "application/json", "If-Match", etag);
        assertEquals(412, late.statusCode(), text(late));
        assertEquals("robot", text(send("GET", PATH + "/t0")).replaceAll(".*\"name\":\"([a-z]+)\".*", "$1"));
    }

    @Test
    void aChangeSaysOfWhichVersionOfTheTokenItIsMeant() {
        String etag = post(CI).headers().firstValue("ETag").orElse("");
        assertEquals(send("GET", PATH + "/t0").headers().firstValue("ETag").orElse("none"), etag);
        var unsaid = service.put(PATH + "/t0", CI.getBytes(UTF_8), "Authorization", "Bearer " + TestParts.ADMIN, "Content-Type",
                "application/json");
        assertEquals(428, unsaid.statusCode(), text(unsaid));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String told = text(post("{\"name\":1,\"scopes\":[\"root\"],\"types\":[\"artcle\"],\"x\":1}"));
        assertEquals(List.of("#/x", "#/name", "#/scopes", "#/types"), Pattern.compile("\"pointer\":\"([^\"]*)\"").matcher(told).results()
                .map(found -> found.group(1)).toList(), told);
    }
}
