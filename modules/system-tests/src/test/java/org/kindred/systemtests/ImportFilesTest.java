package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Files from elsewhere come in over HTTP and by the command line, each by a thread through the whole product. */
@WithOneService
class ImportFilesTest {

    private static final String MANAGE = "/api/v1/manage";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};
    private static final String ARTICLE = """
            # An article of old

            Reciprocal support lowered glucose.1 It was 8 versus 1 elsewhere.

            ## References

            1. Heisler M, Vijan S, Makki F, Piette JD. Diabetes control with reciprocal peer support versus nurse care management: a
               randomized trial. Ann Intern Med. 2010;153(8):507-15. doi:10.7326/0003-4819-153-8-201010190-00007
            """;

    private final Service service;

    ImportFilesTest(Service service) {
        this.service = service;
    }

    private JsonNode done(Service.Answer accepted) {
        assertEquals(202, accepted.status(), accepted.text());
        String job = accepted.header("Location");
        assertTrue(job.startsWith(MANAGE + "/jobs/"), job);
        service.await("the end of " + job, () -> !service.get(job, TOKEN).at("/endedAt").isNull());
        return service.get(job, TOKEN).at("");
    }

    @Test
    void anOldArticleCitesWhatIsThereAlready() {
        var job = done(service.post(MANAGE + "/import?dryRun=true&name=an-article-of-old.md", ARTICLE, TOKEN));
        assertEquals("done", job.at("/state").asText(), job.toPrettyString());
        assertEquals("duplicate", job.at("/items/0/action").asText());
        assertEquals("heisler-2010", job.at("/items/0/match/slug").asText());
        assertTrue(job.at("/items/1/file").asText().contains("glucose. [@heisler-2010] It was 8 versus 1 elsewhere."),
                job.toPrettyString());
        assertEquals(404, service.get("/api/v1/articles/an-article-of-old").status());
    }

    @Test
    void referencesComeInByTheCommandLineThroughTheService() throws IOException {
        var file = Files.writeString(Files.createTempDirectory("kindred-import").resolve("refs.bib"),
                "@article{import-by-hand, author={Doe, Jane}, title={Of hands}, journal={Hands}, year=2001}\n");
        var first = service.run("import", file.toString());
        assertTrue(first.contains("1 created"), first);
        var again = service.run("import", file.toString(), "--dry-run");
        assertTrue(again.contains(":1:1 info duplicate-reference This is import-by-hand already"), again);
    }
}
