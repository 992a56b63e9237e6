package org.kindred.systemtests;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A real OpenID provider, Keycloak, with a realm as an operator would make it. In the long run alone: it takes minutes to start. */
@EnabledIfSystemProperty(named = "kindred.long", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MINUTES = 10;

    @TempDir
    private static Path folder;
    private static Process keycloak;
    private static String issuer;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        int port = freePort();
        issuer = "http://127.0.0.1:" + port + "/realms/site";
        keycloak = keycloak(port);
        awaitKeycloak();
        service = Service.start("-Dkindred.oidc.issuer=" + issuer, "-Dkindred.oidc.client-id=kindred",
                "-Dkindred.oidc.roles=editor=write,review;chief=admin");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    /** The distribution is unpacked by the build; what it writes goes to a copy of it. */
    private static Process keycloak(int port) throws IOException, InterruptedException {
        Path home = folder.resolve("keycloak");
        new ProcessBuilder("cp", "-r", Path.of(System.getProperty("kindred.keycloak")).toAbsolutePath().toString(), home.toString())
                .inheritIO()
                .start().waitFor();
        try (InputStream realm = KeycloakTest.class.getResourceAsStream("keycloak-realm.json")) {
            Files.copy(realm, Files.createDirectories(home.resolve("data/import")).resolve("site-realm.json"));
        }
        var builder = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm").redirectErrorStream(true).redirectOutput(folder.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static void awaitKeycloak() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!answers()) {
            if (System.nanoTime() > end || !keycloak.isAlive()) {
                throw new AssertionError("Keycloak did not start:\n" + Files.readString(folder.resolve("keycloak.log")));
            }
            keycloak.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (service != null) {
            service.close();
        }
        stopKeycloak();
    }

    private static void stopKeycloak() {
        var started = keycloak.descendants().toList();
        started.forEach(ProcessHandle::destroyForcibly);
        keycloak.destroyForcibly();
        started.forEach(process -> process.onExit().join());
        keycloak.onExit().join();
    }

    private static JsonNode granted(String... form) throws Exception {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        String body = fields.entrySet().stream()
                .map((Map.Entry<String, String> field) -> field.getKey() + "=" + encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static JsonNode loggedIn(String client, String user, String password) throws Exception {
        return granted("grant_type", "password", "client_id", client, "username", user, "password", password, "scope", "openid");
    }

    private static String access(String user, String password) throws Exception {
        return loggedIn("kindred", user, password).path("access_token").asText();
    }

    private static Service.Answer render(String token) {
        return service.post("/api/v1/manage/render", "*x*", "Authorization", "Bearer " + token);
    }

    private static int tokens(String token) {
        return service.get("/api/v1/manage/tokens", "Authorization", "Bearer " + token).status();
    }

    @Test
    @Order(1)
    void rolesOfTheProviderAreScopesHere() throws Exception {
        String editor = access("anna", "correct horse");
        assertEquals(200, render(editor).status());
        assertEquals(403, tokens(editor));
        assertEquals(200, tokens(access("carla", "battery staple")));
        assertEquals(403, render(access("ned", "no role at all")).status());
    }

    @Test
    @Order(2)
    void aPersonIsNamedInWhatTheyDo() throws Exception {
        var made = service.postJson("/api/v1/manage/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}", "Authorization",
                "Bearer " + access("carla", "battery staple"));
        assertEquals("carla@127.0.0.1", made.at("/data/createdBy").asText(), made.text());
    }

    @Test
    @Order(3)
    void anIdTokenCountsAndARefreshTokenOrOneForAnotherClientDoesNot() throws Exception {
        var granted = loggedIn("kindred", "anna", "correct horse");
        assertEquals(200, render(granted.path("id_token").asText()).status());
        assertEquals(401, render(granted.path("refresh_token").asText()).status());
        assertEquals(401, render(loggedIn("other", "anna", "correct horse").path("access_token").asText()).status());
    }

    @Test
    @Order(4)
    void aServiceWithItsOwnSecretIsLetIn() throws Exception {
        String token = granted("grant_type", "client_credentials", "client_id", "build", "client_secret", "known-to-this-test-alone")
                .path("access_token").asText();
        assertEquals(200, render(token).status());
        assertEquals(403, tokens(token));
    }

    @Test
    @Order(5)
    void whileTheProviderIsDownItsKnownKeysCountAndAFreshServiceLetsNobodyIn() throws Exception {
        String token = access("anna", "correct horse");
        assertEquals(200, render(token).status());
        stopKeycloak();
        assertEquals(200, render(token).status());

        try (var fresh = Service.start("-Dkindred.oidc.issuer=" + issuer, "-Dkindred.oidc.client-id=kindred")) {
            var refused = fresh.post("/api/v1/manage/render", "*x*", "Authorization", "Bearer " + token);
            assertEquals(503, refused.status());
            assertTrue(refused.text().contains("cannot be reached"), refused.text());
            assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
            assertEquals(200, fresh.post("/api/v1/manage/render", "*x*", "Authorization", "Bearer " + Service.TOKEN).status());
        }
    }
}
