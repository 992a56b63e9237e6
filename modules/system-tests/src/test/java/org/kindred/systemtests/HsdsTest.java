package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The sample site as HSDS 3.0, valid by its schemas, and a table that comes in, through the whole product. */
@WithOneService
class HsdsTest {

    private static final String MANAGE = "/api/v1/manage";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};
    private static final Path SCHEMAS = Path.of("../../plugins/hsds/src/test/resources/org/kindred/plugin/hsds/hsds-3.0");

    private final Service service;

    HsdsTest(Service service) {
        this.service = service;
    }

    private static void valid(String schema, JsonNode documents) throws IOException {
        try (var file = Files.newInputStream(SCHEMAS.resolve(schema));
                var plain = schema.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            JsonSchema hsds = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(plain);
            assertFalse(documents.isEmpty());
            for (JsonNode document : documents) {
                assertEquals(Set.of(), hsds.validate(document.toString(), InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)), document::toPrettyString);
            }
        }
    }

    private JsonNode contents(String path) {
        return service.get("/hsds/v3" + path).at("/contents");
    }

    @Test
    void theSampleSiteIsValidHsds() throws IOException {
        valid("service.json.gz", contents("/services?full=true&per_page=100"));
        valid("service_list.json", contents("/services?per_page=100"));
        valid("service_list.json", contents("/services?minimal=true"));
        valid("organization.json.gz", contents("/organizations?full_service=true&per_page=100"));
        valid("organization_list.json", contents("/organizations?per_page=100"));
        assertTrue(contents("/services?search=dementia").findValuesAsText("name").contains("Dementia Support Forum"));
    }

    @Test
    void answersAreKeptAndRevalidated() {
        var first = service.get("/hsds/v3/services?full=true");
        assertEquals(200, first.status());
        assertEquals(304, service.get("/hsds/v3/services?full=true", "If-None-Match", first.header("ETag")).status());
        assertEquals(404, service.get("/hsds/v3/articles").status());
        assertEquals(404, service.get("/hsds/v3/manage/tokens").status());
        assertEquals(400, service.get("/hsds/v3/services?per_page=1000").status());
    }

    @Test
    void aTableIsLookedAtAndWhatIsThereAlreadyIsShown() {
        var accepted = service.postAs("text/csv", MANAGE + "/import?dryRun=true",
                "title,url,minimumAge\nMy cups,http://www.7cups.com,old\nNobody knows it,https://hsds-test.example/,18\n", TOKEN);
        assertEquals(202, accepted.status(), accepted.text());
        String job = accepted.header("Location");
        service.await("the end of " + job, () -> !service.get(job, TOKEN).at("/endedAt").isNull());
        var done = service.get(job, TOKEN).at("");
        assertEquals(List.of("duplicate", "created"), done.at("/items").findValuesAsText("action"), done::toPrettyString);
        assertEquals("7-cups", done.at("/items/0/match/slug").asText());
        assertEquals("url", done.at("/items/0/match/because").asText());
        assertTrue(done.at("/findings").findValuesAsText("message").stream()
                .anyMatch(message -> message.contains("Row 2, column \"minimumAge\"")), done::toPrettyString);
    }
}
