package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody looks for a forum, and finds it with whom to call. */
@WithOneService
class DirectoryTest {

    private static final String API = "/api/v1/";
    private static final String WANTED = API + "forums?filter[conditions]=migraine-sys&filter[languages]=es&filter[moderated]=true"
            + "&filter[free]=true&filter[anonymous]=true&include=helplines&country=ES&facet=languages,countries,conditions";
    private static final Map<String, String> FILES = files();

    private final Service service;

    DirectoryTest(Service service) {
        this.service = service;
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("topics/migraine-sys.md", file("Migraine", ""));
        files.put("topics/cluster-headache-sys.md", file("Cluster headache", "parent: migraine-sys"));
        files.put("helplines/linea-sys.md", file("Línea", "phone: \"900 123 456\"\ncountries: [ES]\nlanguages: [es]\nhours: 24 horas"));
        files.put("forums/foro-sys.md", file("Foro", """
                url: https://foro.example/
                conditions: cluster-headache-sys
                languages: es
                countries: ES
                moderation: {model: trained-peer, hours: De 9 a 21 h}
                anonymity: Apodo
                cost: Gratis
                crisisPolicy: No es un servicio de crisis.
                minimumAge: 16
                assured: {date: 2026-10-01, by: El equipo}"""));
        files.put("forums/otro-sys.md", file("Otro", """
                url: https://otro.example/
                conditions: migraine-sys
                languages: es
                moderation: {model: community}
                anonymity: Seudónimo
                cost: Gratis
                maximumAge: 15"""));
        files.put("forums/wild-sys.md", file("Wild", """
                url: https://wild.example/
                conditions: migraine-sys
                languages: es
                moderation: {model: none}
                anonymity: Apodo
                cost: Gratis"""));
        files.put("guides/migraine-guide-sys.md", file("With migraine", "conditions: migraine-sys")
                + "```forums\nconditions: migraine-sys\nmoderated: true\n```\n\n```helplines\nlinea-sys\n```\n");
        return files;
    }

    private static String file(String title, String fields) {
        return "---\ntitle: " + title + "\n" + (fields.isEmpty() ? "" : fields + "\n") + "---\n";
    }

    private Path path(String name) {
        return service.content().resolve(name);
    }

    @BeforeEach
    void write() throws IOException {
        for (var file : FILES.entrySet()) {
            Files.writeString(path(file.getKey()), file.getValue());
        }
        service.await("the lists of the guide", () -> listed().equals(List.of("foro-sys", "otro-sys", "linea-sys")));
    }

    @AfterEach
    void delete() throws IOException {
        for (String file : FILES.keySet()) {
            Files.deleteIfExists(path(file));
        }
        service.await("their end", () -> service.get(API + "topics/migraine-sys").status() == 404);
    }

    private List<String> listed() {
        return texts(service.get(API + "guides/migraine-guide-sys").at("/data/body/lists"), "/items").stream().toList();
    }

    private static List<String> texts(JsonNode lists, String inner) {
        return StreamSupport.stream(lists.spliterator(), false).flatMap(list -> StreamSupport.stream(list.at(inner).spliterator(), false))
                .map(item -> item.at("/slug").asText()).toList();
    }

    private List<String> found(String query) {
        return StreamSupport.stream(service.get(API + "forums?filter[conditions]=migraine-sys" + query).at("/data").spliterator(), false)
                .map(card -> card.at("/slug").asText()).toList();
    }

    @Test
    void aModeratedFreeAnonymousForumInSpanishIsFoundAtOnceWithWhatMattersForSafetyAndWhomToCall() {
        var answer = service.get(WANTED);
        assertEquals(2, answer.at("/meta/pagination/total").asInt(), answer.text());
        var best = answer.at("/data/0");
        assertEquals("foro-sys", best.at("/slug").asText());
        assertEquals("trained-peer", best.at("/moderation/model").asText());
        assertEquals("No es un servicio de crisis.", best.at("/crisisPolicy").asText());
        assertEquals("2026-10-01", best.at("/assured/date").asText());
        assertEquals("unchecked", best.at("/linkHealth/state").asText());
        assertEquals("900 123 456", best.at("/helplines/0/phone").asText());
        assertEquals("country", best.at("/helplines/0/suppliedBy").asText());
        assertEquals("Spanish", best.at("/names/languages/0/title").asText());
        assertEquals("[\"assured\",\"moderated\",\"crisis-policy\"]", answer.at("/meta/ranking/items/0/reasons").toString());
        assertEquals("[\"community-moderated\"]", answer.at("/meta/ranking/items/1/reasons").toString());
        assertEquals("español", service.get(WANTED + "&locale=es").at("/meta/facets/languages/0/title").asText());
        assertEquals("{\"value\":\"migraine-sys\",\"title\":\"Migraine\",\"count\":2}", answer.at("/meta/facets/conditions/0").toString());
    }

    @Test
    void agesMeetAndMissingBoundsAreOpen() {
        assertEquals(List.of("otro-sys", "wild-sys"), found("&filter[ages]=14&sort=slug"));
        assertEquals(List.of("foro-sys", "wild-sys"), found("&filter[ages]=16-&sort=slug"));
        assertEquals(List.of("foro-sys", "otro-sys", "wild-sys"), found("&filter[ages]=15-16&sort=slug"));
        assertEquals(List.of("foro-sys", "otro-sys", "wild-sys"), found(""));
        assertEquals(400, service.get(API + "forums?filter[ages]=old").status());
    }

    @Test
    void aGuideShowsWhatFitsAndForgetsWhatIsGone() throws IOException {
        String html = service.get(API + "guides/migraine-guide-sys").at("/data/body/html").asText();
        assertTrue(html.contains("<a href=\"tel:900123456\">900 123 456</a>"), html);
        Files.delete(path("forums/foro-sys.md"));
        service.await("the list without it", () -> listed().equals(List.of("otro-sys", "linea-sys")));
        Files.writeString(path("topics/cluster-headache-sys.md"), file("Cluster headache", ""));
        Files.writeString(path("forums/foro-sys.md"), FILES.get("forums/foro-sys.md"));
        service.await("the forum", () -> service.get(API + "forums/foro-sys").status() == 200);
        assertEquals(List.of("otro-sys", "wild-sys"), found("&sort=slug"));
    }

    @Test
    void itemsOfTheSamplesTopicsCarryTheSitesHelplines() {
        var item = service.get(API + "forums/sane-forums?include=helplines&country=AU");
        assertEquals("lifeline-australia", item.at("/data/helplines/0/slug").asText(), item.text());
        assertEquals("rule", item.at("/data/helplines/0/suppliedBy").asText());
        assertEquals(400, service.get(API + "forums/sane-forums?include=helplines&country=QQ").status());
    }
}
