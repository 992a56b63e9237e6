package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kindred.systemtests.Service.Answer;

/** Who is let in, to do what, how often; and that nothing of it is written down. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest {

    private static final String TOKENS = "/api/v1/manage/tokens";
    private static final String RENDER = "/api/v1/manage/render";
    private static final String IMPORT = "/api/v1/manage/import";
    private static final String MADE = "kdr_[0-9A-Za-z]{36}";
    private static final int FAILURES = 40;

    private static LightProvider provider;
    private static Service service;
    /** All that must not be found in a log. */
    private static final List<String> SECRETS = new ArrayList<>(List.of(Service.TOKEN));

    @BeforeAll
    static void start() {
        provider = new LightProvider();
        service = Service.start("-Dkindred.limits.failures=" + FAILURES + "/600s", "-Dkindred.limits.requests=50/60s",
                "-Dkindred.oidc.issuer=" + provider.issuer(), "-Dkindred.oidc.client-id=kindred",
                "-Dkindred.oidc.roles=editor=write;chief=admin");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        provider.close();
    }

    private static String secret(String text) {
        SECRETS.add(text);
        return text;
    }

    private static String[] as(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static Answer render(String token) {
        return service.post(RENDER, "*x*", as(token));
    }

    private static Answer asOperator(String method, String path) {
        return service.send(method, path, as(Service.TOKEN));
    }

    private static Answer make(String body, String token) {
        Answer made = service.postJson(TOKENS, body, as(token));
        assertEquals(201, made.status(), made.text());
        secret(made.at("/data/token").asText());
        return made;
    }

    private static Answer make(String body) {
        return make(body, Service.TOKEN);
    }

    @Test
    @Order(1)
    void aTokenMadeOverHttpLetsItsHolderInUntilItIsRevoked() {
        Answer made = make("{\"name\":\"web\",\"scopes\":[\"read\"]}");
        String token = made.at("/data/token").asText();
        String address = made.header("Location");
        assertTrue(token.matches(MADE), token);

        assertEquals(200, render(token).status());
        assertEquals(403, service.get(TOKENS, as(token)).status());
        assertTrue(asOperator("GET", address).at("/data/lastUsedAt").isTextual());

        assertEquals(204, asOperator("DELETE", address).status());
        Answer refused = render(token);
        assertEquals(401, refused.status());
        assertTrue(refused.text().contains("This token was revoked."), refused.text());
        assertTrue(refused.header("WWW-Authenticate").contains("error=\"invalid_token\""));
        assertEquals("revoked", asOperator("GET", address).at("/data/state").asText());
    }

    @Test
    @Order(2)
    void aTokenMadeOnTheCommandLineCountsInTheRunningServiceAtOnce() {
        String said = service.run("token", "create", "--name", "build", "--scope", "write,publish", "--expires", "90d");
        String token = secret(said.lines().findFirst().orElseThrow());
        assertTrue(token.matches(MADE), said.replaceAll(MADE, "kdr_…"));

        assertEquals(200, render(token).status());
        assertTrue(service.run("token", "list").contains("build"));
        assertTrue(service.run("token", "create", "--name", "build", "--scope", "read").contains("There is a token of that name"));
        assertTrue(service.run("token", "create", "--name", "x", "--scope", "read", "--types", "articles").contains("is no content type"));
        assertTrue(service.run("token", "revoke", "--name", "build").contains("Revoked build"));
        assertEquals(401, render(token).status());
    }

    @Test
    @Order(3)
    void aLimitedTokenIsNotForTheWholeSite() {
        String token = make("{\"name\":\"translator\",\"scopes\":[\"write\"],\"types\":[\"article\"],\"locales\":[\"es\"]}")
                .at("/data/token").asText();

        Answer refused = service.post(IMPORT, "# X", as(token));
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("limited to some types or locales"), refused.text());
        assertEquals(400,
                service.postJson(TOKENS, "{\"name\":\"y\",\"scopes\":[\"write\"],\"locales\":[\"xx\"]}", as(Service.TOKEN)).status());
    }

    @Test
    @Order(3)
    void whoMayMakeTheTransitionMayDeleteAndWhoMayNotIsToldWhichScopeItTakes() {
        String item = "/api/v1/manage/articles/to-be-archived";
        String writer = make("{\"name\":\"only writes\",\"scopes\":[\"write\"]}").at("/data/token").asText();
        String publisher = make("{\"name\":\"only publishes\",\"scopes\":[\"publish\"]}").at("/data/token").asText();
        assertEquals(201, service.sendAs("text/markdown", "PUT", item, "---\ntitle: To be archived\n---\n", "Authorization",
                "Bearer " + writer, "If-None-Match", "*").status());
        assertEquals(200, service.postJson(item + "/transitions", "{\"to\":\"published\"}", as(publisher)).status());

        Answer refused = service.send("DELETE", item, as(writer));
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("takes the scope publish"), refused.text());
        Answer archived = service.send("DELETE", item, as(publisher));
        assertEquals(200, archived.status(), archived.text());
        assertEquals("archived", archived.at("/data/state").asText());
        assertEquals(200, service.postJson(item + "/transitions", "{\"to\":\"draft\"}", as(writer)).status());
        refused = service.send("DELETE", item, as(publisher));
        assertTrue(refused.text().contains("takes the scope write"), refused.text());
        assertEquals(200, service.send("DELETE", item, as(writer)).status());
    }

    @Test
    @Order(4)
    void aPersonOfTheProviderMayDoWhatTheirRoleIsForAndIsNamed() {
        String editor = secret(provider.token("anna", "editor", "kindred"));
        String chief = secret(provider.token("carla", "chief", "kindred"));

        assertEquals(200, render(editor).status());
        assertEquals(403, service.get(TOKENS, as(editor)).status());
        Answer made = make("{\"name\":\"by a person\",\"scopes\":[\"read\"]}", chief);
        assertEquals("carla@127.0.0.1", made.at("/data/createdBy").asText());
        assertEquals(403, render(secret(provider.token("ned", "nobody", "kindred"))).status());
        assertEquals(401, render(secret(provider.token("anna", "editor", "another-service"))).status());
        assertEquals(401, render(editor.substring(0, editor.lastIndexOf('.') + 1)).status());
    }

    @Test
    @Order(5)
    void whoeverAsksTooOftenHasToWaitAndNobodyElse() {
        String token = make("{\"name\":\"busy\",\"scopes\":[\"read\"]}").at("/data/token").asText();
        Answer first = render(token);
        assertEquals("\"requests\";q=50;w=60", first.header("RateLimit-Policy"));
        assertTrue(first.header("RateLimit").startsWith("\"requests\";r=49;t="), first.header("RateLimit"));

        Answer last = first;
        for (int i = 0; i < 500 && last.status() == 200; i++) {
            last = render(token);
        }
        assertEquals(429, last.status());
        assertTrue(Integer.parseInt(last.header("Retry-After")) >= 1);
        assertEquals(200, render(Service.TOKEN).status());
    }

    @Test
    @Order(6)
    void anAddressThatGuessesHasToWaitAndTheOthersThereDoNot() {
        String token = make("{\"name\":\"neighbour\",\"scopes\":[\"read\"]}").at("/data/token").asText();
        Answer last = render(secret("kdr_guess-0"));
        for (int i = 1; i <= FAILURES && last.status() == 401; i++) {
            last = render(secret("kdr_guess-" + i));
        }
        assertEquals(429, last.status());
        assertTrue(last.text().contains("/problems/too-many-requests"), last.text());
        assertTrue(last.header("RateLimit").startsWith("\"failures\";r=0;t="), last.header("RateLimit"));

        assertEquals(429, render(Service.TOKEN).status());
        assertEquals(200, render(token).status());
        assertEquals(200, service.get("/api/v1/site").status());
    }

    @Test
    @Order(7)
    void noSecretIsWrittenDown() throws IOException {
        service.postJson(TOKENS, "{\"token\":\"" + secret("kdr_in-a-broken-body") + "\"", as(secret("kdr_with-a-broken-body")));
        service.get(TOKENS + "?token=" + secret("kdr_in-a-query"), as(secret("kdr_with-a-query")));
        service.raw("GET " + TOKENS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + secret("kdr_beside-a-broken-head")
                + "\r\nBroken\r\nConnection: close\r\n\r\n");

        var texts = new ArrayList<String>(List.of(service.output()));
        try (Stream<Path> logs = Files.walk(service.data().resolve("logs"))) {
            logs.filter(Files::isRegularFile).map(AccessTest::read).forEach(texts::add);
        }
        assertTrue(texts.size() > 1 && texts.stream().anyMatch(text -> text.length() > 100), "there are logs to look at");
        for (String secret : SECRETS) {
            String part = secret.substring(secret.lastIndexOf('.') + 1);
            assertFalse(texts.stream().anyMatch(text -> text.contains(part)), () -> "a log has " + part.substring(0, 8) + "…");
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
