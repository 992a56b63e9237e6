package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A front end previews a draft through a link that ends. */
@WithOneService
class PreviewTest {

    private static final String MANAGE = "/api/v1/manage/";
    private static final String API = "/api/v1/";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};

    private final Service service;

    PreviewTest(Service service) {
        this.service = service;
    }

    private void draft(String item, String text) {
        var known = service.get(MANAGE + item, TOKEN);
        var saved = service.sendAs("text/markdown", "PUT", MANAGE + item, text, Stream.concat(Stream.of(TOKEN),
                known.status() == 404 ? Stream.of("If-None-Match", "*") : Stream.of("If-Match", known.header("ETag")))
                .toArray(String[]::new));
        assertTrue(saved.status() < 300, saved.text());
    }

    private void publish(String item) {
        var moved = service.postJson(MANAGE + item + "/transitions", "{\"to\": \"published\"}", TOKEN);
        assertEquals(200, moved.status(), moved.text());
    }

    private Service.Answer issued(String item, String body) {
        var issued = service.postJson(MANAGE + item.replaceFirst("(\\?|$)", "/preview$1"), body, TOKEN);
        assertEquals(201, issued.status(), issued.text());
        return issued;
    }

    private static String token(Service.Answer issued) {
        return issued.at("/data/token").asText();
    }

    /** The address that a link names, on this service. */
    private static String address(Service.Answer issued) {
        return issued.at("/data/url").asText().replaceFirst("https?://[^/]*", "");
    }

    private static void assertForNobodyElse(Service.Answer answer) {
        assertEquals(List.of("private, no-store", "noindex", "no-referrer"),
                Stream.of("Cache-Control", "X-Robots-Tag", "Referrer-Policy").map(answer::header).toList(), answer.text());
    }

    @Test
    void anItemThatWasNeverPublicIsShownInEveryFormAndNowhereElse() {
        draft("articles/unborn", "---\ntitle: Unborn\ntopics: [anonymity]\n---\n## Marmalade\n\nSoon [@heisler-2010]. <!-- no -->\n");
        String link = address(issued("articles/unborn", "{\"for\": \"PT2H\"}"));
        var shown = service.get(link);
        assertEquals("Unborn", shown.at("/data/title").asText(), shown.text());
        assertEquals(List.of("1", "draft", "null"), Stream.of("revision", "state", "publishedRevision")
                .map(member -> shown.at("/meta/preview/" + member).asText()).toList(), shown.text());
        assertTrue(shown.at("/data/citations/0/text").asText().contains("Heisler"), shown.text());
        var again = service.get(link);
        assertEquals(shown.header("ETag"), again.header("ETag"));
        for (String form : List.of(".html", ".md", ".bib", ".csl.json")) {
            var file = service.get(link.replace("unborn", "unborn" + form));
            assertEquals(200, file.status(), form + file.text());
            assertTrue(file.text().contains(form.contains(".b") || form.contains("csl") ? "Heisler" : "Marmalade"), form + file.text());
            assertFalse(file.text().contains("<!--"), form);
            assertTrue(file.header("Kindred-Preview").startsWith("revision=1, state=draft, until=@"), file.header("Kindred-Preview"));
            assertForNobodyElse(file);
        }
        assertTrue(service.get(link + "&style=apa").at("/data/citations/0/text").asText().contains("(2010)"));
        assertEquals("topic", service.get(link + "&include=topics").at("/data/topics/0/type").asText());
        assertFalse(service.get(link + "&references=omit").text().contains("doc-bibliography"));
        assertEquals(List.of(404, 404, 0, 0), List.of(service.get(API + "articles/unborn").status(),
                service.get(API + "articles/unborn.html").status(),
                service.get(API + "search?q=marmalade").at("/meta/pagination/total").asInt(),
                service.get(API + "articles?filter[slug]=unborn").at("/meta/pagination/total").asInt()));
        assertFalse(service.get(API + "changes").text().contains("unborn"));
    }

    @Test
    void anEditorReloadsAndSeesTheNewestTextWhileReadersSeeThePublicOne() {
        draft("articles/reloaded", "---\ntitle: Public\n---\nWords.\n");
        publish("articles/reloaded");
        draft("articles/reloaded", "---\ntitle: Second\n---\nWords.\n");
        String link = address(issued("articles/reloaded", "{}"));
        assertEquals("Second", service.get(link).at("/data/title").asText());
        draft("articles/reloaded", "---\ntitle: Third\n---\nWords.\n");
        var third = service.get(link);
        assertEquals(List.of("Third", "3", "1"), Stream.of("/data/title", "/meta/preview/revision", "/meta/preview/publishedRevision")
                .map(pointer -> third.at(pointer).asText()).toList());
        assertEquals("Public", service.get(API + "articles/reloaded").at("/data/title").asText());
        publish("articles/reloaded");
        assertEquals("Third", service.get(API + "articles/reloaded").at("/data/title").asText());
        assertEquals("published", service.get(link).at("/meta/preview/state").asText());
    }

    @Test
    void eachLanguageHasLinksOfItsOwn() {
        draft("articles/bilingual", "---\ntitle: English\n---\nWords.\n");
        draft("articles/bilingual?locale=es", "---\ntitle: Inglés\n---\nPalabras.\n");
        String spanish = address(issued("articles/bilingual?locale=es", "{}"));
        assertEquals("Inglés", service.get(spanish).at("/data/title").asText());
        assertEquals("[]", service.get(spanish).at("/data/translations").toString());
        var foreign = service.get(spanish.replace("&locale=es", ""));
        assertEquals(403, foreign.status());
        assertForNobodyElse(foreign);
        assertEquals(403, service.get(spanish.replace("bilingual", "anonymity")).status());
    }

    @Test
    void aLinkEndsByItselfOrIsTakenBackAndBothAreTold() {
        draft("articles/ended", "---\ntitle: Ended\n---\nWords.\n");
        publish("articles/ended");
        var short1 = issued("articles/ended", "{\"until\": \"" + Instant.now().plusSeconds(3) + "\"}");
        service.await("the link to end", () -> service.get(address(short1)).status() == 403);
        assertTrue(service.get(address(short1)).text().contains("The preview ended at"));
        var taken = issued("articles/ended", "{}");
        assertEquals(200, service.get(address(taken)).status());
        assertEquals(204, service.send("DELETE", taken.header("Location"), TOKEN).status());
        var refused = service.get(address(taken));
        assertEquals("/problems/no-preview", refused.at("/type").asText());
        assertFalse(refused.text().contains("Words") || refused.text().contains("kdp_"), refused.text());
        var listed = service.get(MANAGE + "articles/ended/preview", TOKEN);
        assertEquals(List.of("revoked", "expired"), List.of(listed.at("/data/0/state").asText(), listed.at("/data/1/state").asText()));
        var acts = service.get(MANAGE + "audit?filter[subject]=article/ended/en", TOKEN).text();
        assertTrue(acts.contains("preview.created") && acts.contains("preview.revoked"), acts);
        assertFalse(acts.contains("kdp_"), acts);
    }

    @Test
    void whatWasArchivedIsShownToNobody() {
        draft("articles/put-away", "---\ntitle: Away\n---\nWords.\n");
        String link = address(issued("articles/put-away", "{}"));
        assertEquals(200, service.send("DELETE", MANAGE + "articles/put-away", TOKEN).status());
        assertEquals(403, service.get(link).status());
        assertEquals(409, service.postJson(MANAGE + "articles/put-away/preview", "{}", TOKEN).status());
    }

    @Test
    void moreThanSevenDaysAreRefused() {
        draft("articles/long-lived", "---\ntitle: Long\n---\nWords.\n");
        for (String body : List.of("{\"for\": \"P8D\"}", "{\"until\": \"" + Instant.now().plusSeconds(8 * 86_400) + "\"}",
                "{\"until\": \"2020-01-01\"}")) {
            assertEquals(400, service.postJson(MANAGE + "articles/long-lived/preview", body, TOKEN).status(), body);
        }
        assertEquals(404, service.postJson(MANAGE + "articles/no-such-thing/preview", "{}", TOKEN).status());
        assertEquals(401, service.postJson(MANAGE + "articles/long-lived/preview", "{}").status());
    }

    @Test
    void noTokenStandsInAnyLog() throws IOException {
        draft("articles/logged", "---\ntitle: Logged\n---\nWords.\n");
        var issued = issued("articles/logged", "{}");
        String link = address(issued);
        for (String path : List.of(link, link + "&feilds=1", link + "&locale=xx", link + "&x=%ZZ", link.replace("logged", "other"),
                link.replace("articles/logged", "articles"), link.replace("articles/logged", "search"))) {
            service.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        }
        service.sendAs("application/x-www-form-urlencoded", "POST", link, "a=b");
        service.get(API + "articles/anonymity", "Referer", service.address() + link);
        try (var files = Files.walk(service.data())) {
            for (var log : files.filter(file -> file.toString().contains("log") && Files.isRegularFile(file)).toList()) {
                assertFalse(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1).contains(token(issued)), log.toString());
            }
        }
        assertFalse(service.output().contains(token(issued)));
    }
}
