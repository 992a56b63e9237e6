package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class ImportTest {

    private static final Service SERVICE = new Service();
    private static final String PATH = "/api/v1/manage/import";
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void takesAFileAndTellsWhereItsJobIs() {
        var response = post("?name=refs.json&dryRun=true&duplicates=merge", TestParts.WRITER, "Content-Type", CSL + "; charset=utf-8");

        assertEquals(202, response.statusCode(), text(response));
        assertEquals("/api/v1/manage/jobs/7", header(response, "Location"));
        assertEquals("private, no-store", header(response, "Cache-Control"));
        assertEquals(
                "{\"id\":\"7\",\"state\":\"done\",\"format\":\"CSL-JSON\",\"name\":\"refs.json\",\"by\":\"writer\",\"size\":4,\"dryRun\":true,"
                        + "\"publish\":false,\"done\":1,\"total\":2,\"counts\":{\"duplicate\":1},\"reason\":null,"
                        + "\"createdAt\":\"1970-01-01T00:00:00Z\",\"endedAt\":\"1970-01-01T00:00:00Z\","
                        + "\"findings\":[{\"severity\":\"warning\",\"rule\":\"merge-conflict\",\"message\":\"No.\",\"line\":3,\"column\":1,"
                        + "\"help\":\"\",\"file\":null}],"
                        + "\"items\":[{\"action\":\"duplicate\",\"type\":\"citation\",\"slug\":\"heisler-2010\",\"locale\":\"en\",\"title\":\"T\","
                        + "\"line\":3,\"path\":null,\"file\":null,\"diff\":null,\"match\":{\"type\":\"citation\",\"slug\":\"heisler-2010\","
                        + "\"locale\":\"en\",\"inFile\":false,\"because\":\"DOI\","
                        + "\"agreeing\":[\"title\"],\"added\":[\"volume\"],\"conflicts\":[{\"field\":\"page\",\"stored\":\"1\",\"incoming\":\"2\"}],"
                        + "\"file\":\"---\\n\"},\"reading\":{\"text\":\"Heisler M. 2010.\",\"confidence\":{\"author\":0.988},\"unread\":[\"2010.\"]},"
                        + "\"edits\":[{\"line\":4,\"column\":5,\"before\":\"[1]\",\"after\":\"[@heisler-2010]\"}]},"
                        + "{\"action\":\"refused\",\"type\":null,\"slug\":null,\"locale\":null,\"title\":\"\",\"line\":9,\"path\":null,"
                        + "\"file\":null,\"diff\":null,\"match\":null,\"reading\":null,\"edits\":[]}]}",
                text(response));
        var taken = SERVICE.taken().submissions.getLast();
        assertEquals(new Submission.Options(Duplicates.MERGE, true, false), taken.options());
        assertEquals("writer", taken.author());
        assertEquals(Set.of(Scope.WRITE), taken.caller().scopes());
        assertEquals("refs", new String(taken.bytes(), UTF_8));
        assertEquals(text(response), text(SERVICE.get(header(response, "Location"), "Authorization", "Bearer " + TestParts.TOKEN)));
    }

    @Test
    void needsTheScopesOfWhatIsAskedFor() {
        assertEquals(401, SERVICE.post(PATH, new byte[1], "Content-Type", CSL).statusCode());
        assertEquals(403, post("", TestParts.TOKEN, "Content-Type", CSL).statusCode());
        assertEquals(403, post("?publish=true", TestParts.WRITER, "Content-Type", CSL).statusCode());
        assertEquals(202, post("?publish=true", TestParts.PUBLISHER, "Content-Type", CSL).statusCode());
        assertEquals(401, SERVICE.get("/api/v1/manage/jobs/7").statusCode());
    }

    @Test
    void tellsOfJobsAndStopsThemAndSendsTheWholeContent() {
        post("", TestParts.WRITER, "Content-Type", CSL);
        String[] token = {"Authorization", "Bearer " + TestParts.WRITER};
        assertTrue(
                text(SERVICE.get("/api/v1/manage/jobs", token)).endsWith("\"meta\":{\"pagination\":{\"size\":20,\"number\":1,\"pages\":1,"
                        + "\"total\":1}}}"),
                text(SERVICE.get("/api/v1/manage/jobs", token)));
        assertTrue(text(SERVICE.get("/api/v1/manage/jobs/7/items?page[size]=1", token)).contains("\"action\":\"duplicate\""));
        assertTrue(text(SERVICE.get("/api/v1/manage/jobs/7/findings", token)).contains("\"rule\":\"merge-conflict\""));
        assertEquals(404, SERVICE.get("/api/v1/manage/jobs/8/items", token).statusCode());
        assertEquals("newest for writer", text(SERVICE.get("/api/v1/manage/export", token)));
        assertEquals("public for writer", text(SERVICE.get("/api/v1/manage/export?state=public", token)));
        assertEquals("all for writer", text(SERVICE.get("/api/v1/manage/export?state=all", token)));
        assertEquals(400, SERVICE.get("/api/v1/manage/export?state=archived", token).statusCode());
        assertEquals(401, SERVICE.get("/api/v1/manage/export").statusCode());
        assertEquals(403, SERVICE.get("/api/v1/manage/export", "Authorization", "Bearer " + TestParts.TRANSLATOR).statusCode());
    }

    @Test
    void aFileBelongsIntoTheFolderOfItsType() {
        post("?type=topics&name=a.md", TestParts.WRITER, "Content-Type", "text/markdown");
        assertEquals("topics/a.md", SERVICE.taken().submissions.getLast().name());
        assertEquals(400, post("?type=topic&name=a.md", TestParts.WRITER, "Content-Type", "text/markdown").statusCode());
        assertEquals(400, post("?type=topics", TestParts.WRITER, "Content-Type", "text/markdown").statusCode());
        assertEquals(403, post("?site=true", TestParts.PUBLISHER, "Content-Type", CSL).statusCode());
    }

    @Test
    void saysWhatItTakesWhereItDoesNotTakeSomething() {
        var response = post("", TestParts.WRITER, "Content-Type", "application/pdf");
        assertEquals(415, response.statusCode());
        assertTrue(text(response).contains("/problems/unsupported-media-type"), text(response));
        assertTrue(text(response).contains("text/markdown (an article)"), text(response));
        assertEquals(415, post("", TestParts.WRITER).statusCode());
        assertTrue(text(post("", TestParts.WRITER)).contains("Send as Content-Type one of "), text(post("", TestParts.WRITER)));
        assertEquals(415, post("?name=x.pdf", TestParts.WRITER, "Content-Type", "application/octet-stream").statusCode());
        assertEquals(202, post("?name=x.csl.json", TestParts.WRITER, "Content-Type", "application/octet-stream").statusCode());
    }

    @Test
    void refusesWhatIsTooLargeOrEmptyOrAskedForInVain() {
        var large = SERVICE.post(PATH, new byte[Submission.MAX_BYTES + 1], "Authorization", "Bearer " + TestParts.WRITER, "Content-Type",
                CSL);
        assertEquals(413, large.statusCode());
        assertTrue(text(large).contains("20 MB"), text(large));
        assertEquals(400, SERVICE.post(PATH, new byte[0], "Authorization", "Bearer " + TestParts.WRITER, "Content-Type", CSL).statusCode());
        for (String query : new String[] {"?dryrun=true", "?dryRun=yes", "?duplicates=overwrite", "?name=", "?publish=true&publish=true"}) {
            assertEquals(400, post(query, TestParts.PUBLISHER, "Content-Type", CSL).statusCode(), query);
        }
        assertEquals(404, SERVICE.get("/api/v1/manage/jobs/8", "Authorization", "Bearer " + TestParts.TOKEN).statusCode());
        assertEquals(405, SERVICE.get(PATH, "Authorization", "Bearer " + TestParts.WRITER).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"attachment; filename=refs.json|refs.json",
            "attachment; filename=\"my \\\"refs\\\".json\"|my \"refs\".json",
            "inline; filename=\"a.json\"; filename*=UTF-8''%c3%b1.json|ñ.json",
            "attachment; filename=\"../../etc/x.json\"|x.json", "attachment; filename=\"C:\\\\x.json\"|x.json", "attachment|``",
            "attachment; filename*=UTF-8''%zz|``", "attachment; filename=\"a;b=c.json\"|a;b=c.json"})
    void theNameIsThatOfTheFileWithoutFolders(String disposition, String name) {
        assertEquals(202, post("", TestParts.WRITER, "Content-Type", CSL, "Content-Disposition", disposition).statusCode());
        assertEquals(name, SERVICE.taken().submissions.getLast().name());
    }

    private static HttpResponse<byte[]> post(String query, String token, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of(headers));
        all.addAll(java.util.List.of("Authorization", "Bearer " + token));
        return SERVICE.post(PATH + query, "refs".getBytes(UTF_8), all.toArray(String[]::new));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
