package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The CSL project's own fixtures, put to the running service. They are not kept here; {@code -Dkindred.csl.suite=FOLDER} says where their
 * text files are.
 */
@WithOneService
@EnabledIfSystemProperty(named = "kindred.csl.suite", matches = ".+")
class CslSuiteTest {

    private static final int AIM = 750;
    private static final Pattern SECTION = Pattern.compile(">>=+ ([A-Z0-9-]+) =+>>\n(.*?)\n?<<=+ \\1 =+<<", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theServicePassesAsManyAsIsAimedAt(Service service) throws IOException {
        var failed = new ArrayList<String>();
        int all = 0;
        for (Path file : fixtures()) {
            all++;
            if (!passes(service, sections(Files.readString(file)))) {
                failed.add(file.getFileName().toString());
            }
        }
        assertTrue(all > 800, "only " + all + " fixtures");
        assertTrue(all - failed.size() >= AIM, all - failed.size() + " of " + all + " pass, not " + failed);
    }

    @Test
    void noItemOfAFixtureIsRefusedUnlessItHasNoId(Service service) throws IOException {
        var refused = new TreeMap<String, String>();
        for (Path file : fixtures()) {
            var fixture = sections(Files.readString(file));
            var answer = ask(service, fixture);
            if (answer.status() != 200 && !answer.text().contains("an item has an id")) {
                refused.put(file.getFileName().toString(), answer.text());
            }
        }
        assertEquals(Map.of(), refused);
    }

    private static List<Path> fixtures() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("kindred.csl.suite")))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Map<String, String> sections(String text) {
        var sections = new LinkedHashMap<String, String>();
        SECTION.matcher(text.replace("\r", "")).results().forEach(section -> sections.put(section.group(1), section.group(2)));
        return sections;
    }

    private static Service.Answer ask(Service service, Map<String, String> fixture) throws IOException {
        var request = JSON.createObjectNode().put("style", fixture.get("CSL"));
        request.set("items", JSON.readTree(fixture.get("INPUT")));
        request.set("citations", citations(fixture, (ArrayNode) request.get("items")));
        return service.postJson("/api/v1/manage/citations/format", JSON.writeValueAsString(request), "Authorization",
                "Bearer " + Service.TOKEN);
    }

    /** What is cited: clusters, the last state of a document that was edited, or all at once. */
    private static ArrayNode citations(Map<String, String> fixture, ArrayNode items) throws IOException {
        if (fixture.containsKey("CITATION-ITEMS")) {
            return (ArrayNode) JSON.readTree(fixture.get("CITATION-ITEMS"));
        }
        return fixture.containsKey("CITATIONS") ? edited(JSON.readTree(fixture.get("CITATIONS")))
                : JSON.createArrayNode().add(every(items));
    }

    private static ArrayNode every(ArrayNode items) {
        var cluster = JSON.createArrayNode();
        items.forEach(item -> cluster.add(JSON.createObjectNode().set("id", item.get("id"))));
        return cluster;
    }

    private static ArrayNode edited(JsonNode edits) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode edit : edits) {
            known.put(edit.get(0).path("citationID").asText(), edit.get(0));
            order.clear();
            edit.get(1).forEach(before -> order.add(before.get(0).asText()));
            order.add(edit.get(0).path("citationID").asText());
            edit.get(2).forEach(after -> order.add(after.get(0).asText()));
        }
        var citations = JSON.createArrayNode();
        order.forEach(id -> {
            ObjectNode citation = JSON.createObjectNode();
            citation.set("citationItems", known.get(id).get("citationItems"));
            citation.set("properties",
                    JSON.createObjectNode().put("noteIndex", known.get(id).path("properties").path("noteIndex").asInt()));
            citations.add(citation);
        });
        return citations;
    }

    private static boolean passes(Service service, Map<String, String> fixture) throws IOException {
        var answer = ask(service, fixture);
        if (answer.status() != 200) {
            return false;
        }
        var formatted = JSON.readTree(answer.text());
        var written = new ArrayList<String>();
        boolean bibliography = fixture.getOrDefault("MODE", "").strip().equals("bibliography");
        formatted.get(bibliography ? "bibliography" : "citations").forEach(each -> written.add(each.get("html").asText()));
        String got = bibliography ? "<div class=\"csl-bib-body\">\n  " + String.join("\n  ", written) + "\n</div>"
                : String.join("\n", written);
        String wanted = fixture.getOrDefault("RESULT", "").replaceAll("(?m)^(?:\\.\\.|>>)\\[\\d+\\] ?", "");
        return got.strip().equals(wanted.strip().replace("&amp;", "&#38;"));
    }
}
