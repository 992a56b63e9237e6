package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an editor and a publisher do over HTTP, and what readers see of it. */
@WithOneService
class ManagingTest {

    private static final String MANAGE = "/api/v1/manage/articles/";
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON = "application/json";

    private final Service service;
    private final String token = "Bearer " + Service.TOKEN;

    ManagingTest(Service service) {
        this.service = service;
    }

    private Service.Answer send(String method, String path, String mediaType, String body, String... headers) {
        return service.sendAs(mediaType, method, path, body,
                Stream.concat(Stream.of("Authorization", token), Stream.of(headers)).toArray(String[]::new));
    }

    private Service.Answer get(String path) {
        return service.get(path, "Authorization", token);
    }

    private Service.Answer create(String slug, String title, String body) {
        var created = send("PUT", MANAGE + slug, MARKDOWN, "---\ntitle: " + title + "\n---\n" + body, "If-None-Match", "*");
        assertEquals(201, created.status(), created.text());
        return created;
    }

    private Service.Answer move(String slug, String body) {
        return send("POST", MANAGE + slug + "/transitions", JSON, body);
    }

    @Test
    void aDraftIsWrittenChangedPublishedFoundAndTakenAwayAgain() {
        var created = create("made-by-hand", "Made by hand", "About quokkas.\n");
        assertEquals("/api/v1/manage/articles/made-by-hand", created.header("Location"));
        assertEquals("draft", created.at("/data/state").asText());
        assertEquals(404, service.get("/api/v1/articles/made-by-hand").status());

        var changed = send("PUT", MANAGE + "made-by-hand?message=A%20summary", JSON, "{\"fields\":{\"summary\":\"In short.\"}}", "If-Match",
                created.header("ETag"));
        assertEquals(200, changed.status(), changed.text());
        assertEquals("---\ntitle: Made by hand\nsummary: In short.\n---\nAbout quokkas.\n",
                service.get(MANAGE + "made-by-hand", "Authorization", token, "Accept", MARKDOWN).text());
        assertEquals(404, service.get("/api/v1/articles/made-by-hand").status());

        assertEquals(200, move("made-by-hand", "{\"to\":\"published\",\"comment\":\"Read by two.\"}").status());
        assertEquals("In short.", service.get("/api/v1/articles/made-by-hand").at("/data/summary").asText());
        assertEquals(1, service.get("/api/v1/search?q=quokkas").at("/meta/pagination/total").asInt());

        var gone = send("DELETE", MANAGE + "made-by-hand", JSON, "");
        assertEquals("archived", gone.at("/data/state").asText(), gone.text());
        assertEquals(404, service.get("/api/v1/articles/made-by-hand").status());
        assertEquals(0, service.get("/api/v1/search?q=quokkas").at("/meta/pagination/total").asInt());
    }

    @Test
    void whoSaysNoVersionOrAnOldOneLosesNothingAndNobodyElseDoes() {
        var created = create("of-two-hands", "Of two hands", "one\n\ntwo\n");
        assertEquals(428, send("PUT", MANAGE + "of-two-hands", MARKDOWN, "---\ntitle: X\n---\n").status());
        String first = created.header("ETag");
        assertEquals(200, send("PUT", MANAGE + "of-two-hands", MARKDOWN, "---\ntitle: Of two hands\n---\nONE\n\ntwo\n", "If-Match", first)
                .status());
        var stale = send("PUT", MANAGE + "of-two-hands", MARKDOWN, "---\ntitle: Of two hands\n---\none\n\nTWO\n", "If-Match", first);
        assertEquals(412, stale.status());
        assertEquals("/problems/stale", stale.at("/type").asText());
        assertTrue(stale.at("/merge/clean").asBoolean(), stale.text());
        assertEquals("---\ntitle: Of two hands\n---\nONE\n\nTWO\n", stale.at("/merge/markdown").asText());
        assertEquals(200, send("PUT", MANAGE + "of-two-hands", MARKDOWN, stale.at("/merge/markdown").asText(), "If-Match",
                stale.at("/merge/ifMatch").asText()).status());
        assertEquals(412, send("PUT", MANAGE + "of-two-hands", MARKDOWN, "---\ntitle: X\n---\n", "If-None-Match", "*").status());
    }

    @Test
    void translationsAreWorkedOnEachByItself() {
        create("in-two-tongues", "English", "Text.\n");
        var spanish = send("PUT", MANAGE + "in-two-tongues?locale=es", MARKDOWN, "---\ntitle: Castellano\n---\nTexto.\n", "If-None-Match",
                "*");
        assertEquals(201, spanish.status(), spanish.text());
        assertEquals("/api/v1/manage/articles/in-two-tongues?locale=es", spanish.header("Location"));
        assertEquals(200, send("POST", MANAGE + "in-two-tongues/transitions?locale=es", JSON, "{\"to\":\"published\"}").status());
        assertEquals("Castellano", service.get("/api/v1/articles/in-two-tongues?locale=es").at("/data/title").asText());
        assertEquals(404, service.get("/api/v1/articles/in-two-tongues").status(), "English is still a draft");
        assertNotEquals(get(MANAGE + "in-two-tongues").header("ETag"), spanish.header("ETag"));
    }

    @Test
    void whatIsScheduledAppearsByItselfAndGoesAgain() {
        create("for-a-moment", "For a moment", "Text.\n");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var moved = move("for-a-moment",
                "{\"to\":\"published\",\"at\":\"%s\",\"until\":\"%s\"}".formatted(now.plusSeconds(3), now.plusSeconds(9)));
        assertEquals("scheduled", moved.at("/data/state").asText(), moved.text());
        assertEquals("Europe/London", moved.at("/meta/timeZone").asText());
        service.await("its moment", () -> service.get("/api/v1/articles/for-a-moment").status() == 200);
        assertFalse(Instant.now().isBefore(now.plusSeconds(3)));
        service.await("its end", () -> service.get("/api/v1/articles/for-a-moment").status() == 404);
        assertFalse(Instant.now().isBefore(now.plusSeconds(9)));
        assertEquals("archived", get(MANAGE + "for-a-moment").at("/data/state").asText());
    }

    @Test
    void aMistakeIsNamedWithItsPlace() {
        var bad = send("PUT", MANAGE + "of-mistakes", MARKDOWN, "---\ntitle: [\n---\n", "If-None-Match", "*");
        assertEquals(422, bad.status());
        assertEquals("invalid-front-matter", bad.at("/findings/0/rule").asText());
        assertTrue(bad.at("/findings/0/line").asInt() > 0);
        var unknown = send("PUT", MANAGE + "of-mistakes", JSON, "{\"fields\":{\"title\":\"T\",\"topic\":\"x\"}}", "If-None-Match", "*");
        assertEquals("#/fields/topic", unknown.at("/errors/0/pointer").asText(), unknown.text());
        assertEquals(404, get(MANAGE + "of-mistakes").status());
        assertEquals(400, send("PUT", MANAGE + "Of_Mistakes", MARKDOWN, "---\ntitle: T\n---\n", "If-None-Match", "*").status());
        assertEquals("#/at", send("POST", MANAGE + "peer-support-works/transitions", JSON, "{\"to\":\"published\",\"at\":\"soon\"}")
                .at("/errors/0/pointer").asText());
        assertEquals(401, service.send("DELETE", MANAGE + "peer-support-works").status());
    }

    @Test
    void whatOthersReferToIsArchivedInNeitherWay() {
        String person = "/api/v1/manage/people/robin-sample";
        for (var refused : List.of(send("DELETE", person, JSON, ""),
                send("POST", person + "/transitions", JSON, "{\"to\":\"archived\"}"))) {
            assertEquals(409, refused.status());
            assertEquals("/problems/still-referred-to", refused.at("/type").asText());
            assertTrue(refused.at("/referrers").size() > 0);
        }
        assertEquals(200, service.get("/api/v1/people/robin-sample").status());
    }

    @Test
    void everyStateIsListedFilteredSortedAndPaged() {
        for (int i = 0; i < 5; i++) {
            create("listed-" + i, "Listed zebra " + i, "");
        }
        move("listed-0", "{\"to\":\"published\"}");
        move("listed-1", "{\"to\":\"in-review\"}");
        var all = get("/api/v1/manage/articles?q=zebra&sort=slug");
        assertEquals(5, all.at("/meta/pagination/total").asInt(), all.text());
        assertEquals("published", all.at("/data/0/state").asText());
        assertEquals("Listed zebra 1", get("/api/v1/manage/articles?q=zebra&filter[state]=in-review").at("/data/0/title").asText());
        var slugs = new ArrayList<String>();
        var page = get("/api/v1/manage/articles?q=zebra&sort=-slug&page[size]=2");
        assertTrue(page.header("Link").contains("rel=\"next\""));
        for (boolean more = true; more;) {
            page.at("/data").forEach(item -> slugs.add(item.at("/slug").asText()));
            String after = page.at("/meta/pagination/after").asText("");
            more = !after.equals("null") && !after.isEmpty();
            page = more ? get("/api/v1/manage/articles?q=zebra&sort=-slug&page[size]=2&page[after]=" + after) : page;
        }
        assertEquals(List.of("listed-4", "listed-3", "listed-2", "listed-1", "listed-0"), slugs);
        assertEquals(400, get("/api/v1/manage/articles?filter[state]=drft").status());
        assertEquals(400, get("/api/v1/manage/articles?filter[topics]=x").status());
        assertEquals(400, get("/api/v1/manage/articles?page[after]=x").status());
        assertEquals("private, no-store", all.header("Cache-Control"));
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        ManyWriters.loseNothing(List.of(service), "of-many-hands");
    }

    @Test
    void aDraftIsExportedAsADraft() throws IOException {
        create("to-be-exported", "To be exported", "Text.\n");
        var folder = Files.createTempDirectory("kindred-export");
        service.run("export", folder.toString());
        assertEquals("---\ntitle: To be exported\ndraft: true\n---\nText.\n",
                Files.readString(folder.resolve("articles/to-be-exported.md")));
    }
}
