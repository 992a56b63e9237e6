package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away as a file of references comes back whole into another installation, that has none of them, in each format. */
@WithOneService
class ReimportTest {

    private static final String CITATIONS = "/api/v1/citations";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};
    private static final List<String> SUFFIXES = List.of("csl.json", "bib", "ris");

    private final Service service;

    ReimportTest(Service service) {
        this.service = service;
    }

    @Test
    void everyExportComesBackAsItWas(@TempDir Path folder) throws IOException {
        var slugs = slugs(service.get(CITATIONS + "?sort=slug&page[size]=100").at("/data"));
        assertTrue(slugs.size() > 5, slugs.toString());
        Files.createDirectories(folder.resolve("content"));
        Files.copy(Service.SAMPLE.resolve("site.yaml"), folder.resolve("content/site.yaml"));
        var empty = Service.start(Service.JAR, folder);
        try {
            for (String suffix : SUFFIXES) {
                comesBack(empty, suffix, slugs);
            }
        } finally {
            empty.halt();
        }
    }

    private static List<String> slugs(JsonNode cards) {
        return StreamSupport.stream(cards.spliterator(), false).map(card -> card.at("/slug").asText()).toList();
    }

    private void comesBack(Service other, String suffix, List<String> slugs) {
        var file = service.get(CITATIONS + "." + suffix + "?sort=slug");
        var accepted = other.postAs(file.header("Content-Type"), "/api/v1/manage/import?publish=true&duplicates=add", file.text(), TOKEN);
        assertEquals(202, accepted.status(), accepted.text());
        String job = accepted.header("Location");
        other.await("the end of " + job, () -> !other.get(job, TOKEN).at("/endedAt").isNull());
        var items = other.get(job, TOKEN).at("/items");
        assertEquals(slugs.size(), items.size(), items.toPrettyString());
        for (int i = 0; i < slugs.size(); i++) {
            assertEquals("published", items.at("/" + i + "/action").asText(), suffix + ": " + slugs.get(i));
            same(suffix, slugs.get(i), csl(other, items.at("/" + i + "/slug").asText()), lost(suffix, slugs.get(i)));
        }
    }

    private void same(String suffix, String slug, ObjectNode again, List<String> lost) {
        var before = csl(service, slug);
        before.remove(lost);
        assertEquals(before.toPrettyString(), again.toPrettyString(), suffix + ": " + slug);
    }

    /** The variables of a citation that the format says it cannot hold. */
    private List<String> lost(String suffix, String slug) {
        return Arrays.asList(service.get(CITATIONS + "/" + slug + "." + suffix).header("Kindred-Losses").split(",\\s*"));
    }

    /** A citation's CSL item with its members in order, without its name, and without what a format keeps for itself. */
    private static ObjectNode csl(Service from, String slug) {
        var csl = (ObjectNode) from.get(CITATIONS + "/" + slug).at("/data/csl");
        var sorted = csl.objectNode();
        Stream<String> names = StreamSupport.stream(((Iterable<String>) csl::fieldNames).spliterator(), false);
        names.sorted().filter(name -> !List.of("id", "custom").contains(name)).forEach(name -> sorted.set(name, csl.get(name)));
        return sorted;
    }
}
