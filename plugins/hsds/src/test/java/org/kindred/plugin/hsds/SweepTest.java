package org.kindred.plugin.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;

/**
 * Every address with every parameter, over entries that hold whatever their fields can, a thousand of them in a long run: each answer is
 * valid HSDS 3.0.
 */
class SweepTest {

    private static final int ENTRIES = Boolean.getBoolean("kindred.long") ? 1_000 : 200;
    private static final Service SERVICE = new Service();
    private static List<Value.Group> services = List.of();

    @BeforeAll
    static void publish() {
        var samples = new Samples(42);
        for (int i = 0; i < 40; i++) {
            SERVICE.content.publish(Samples.topic("t-" + i, i < 4 ? "" : "t-" + i / 4), "");
        }
        for (int i = 0; i < ENTRIES; i++) {
            String type = i % 3 == 0 ? "helpline" : "forum";
            SERVICE.content.publish(samples.any(type, "e-" + i, i % 10 == 0 ? "es" : "en"),
                    i % 5 == 0 ? "" : "Come **in**, [all](https://x.example/) " + i);
        }
        services = all("/services?full=true");
    }

    @AfterAll
    static void stop() {
        System.out.println("Documents of HSDS held against its schemas: " + Schemas.LOOKED_AT.get());
        SERVICE.close();
    }

    private static List<Value.Group> all(String path) {
        var all = new ArrayList<Value.Group>();
        boolean last = false;
        for (int page = 1; !last; page++) {
            var document = SERVICE.json(path + "&per_page=100&page=" + page);
            assertEquals(List.of(), Schemas.faults(Schemas.PAGE, document.without("contents")));
            document.get("contents").each().forEach(each -> all.add((Value.Group) each));
            last = document.isTrue("last_page");
        }
        return all;
    }

    private static void valid(JsonSchema schema, List<Value.Group> documents) {
        documents.forEach(document -> assertEquals(List.of(), Schemas.faults(schema, document), () -> id(document)));
    }

    private static String id(Value.Group document) {
        return document.text("id").orElseThrow();
    }

    @Test
    void everyServiceIsThereOnceAndValidInFull() {
        assertEquals(ENTRIES, services.size());
        assertEquals(ENTRIES, services.stream().map(SweepTest::id).distinct().count());
        valid(Schemas.SERVICE, services);
    }

    @Test
    void everyServiceIsValidInAListAndByItself() {
        var listed = all("/services?full=false");
        valid(Schemas.SERVICE_LIST, listed);
        assertEquals(services.stream().map(SweepTest::id).toList(), listed.stream().map(SweepTest::id).toList());
        for (Value.Group service : services) {
            assertEquals(service, SERVICE.json("/services/" + id(service)));
        }
    }

    @Test
    void everythingMinimalIsOnOnePage() {
        var page = SERVICE.json("/services?minimal=true");
        assertEquals(List.of(), Schemas.faults(Schemas.PAGE, page.without("contents")));
        var minimal = page.get("contents").each().map(each -> (Value.Group) each).toList();
        assertEquals(ENTRIES, minimal.size());
        valid(Schemas.SERVICE_LIST, minimal);
        assertEquals(Set.of("id", "name", "status", "last_modified", "modified_date"), minimal.getFirst().members().keySet());
    }

    @Test
    void everyFilterFindsWhatItSaysAndNothingElse() {
        for (Value.Group term : all("/taxonomy_terms?format=json")) {
            var found = all("/services?full=true&taxonomy_term_id=" + id(term));
            same(services.stream().filter(service -> ids(service, "attributes.taxonomy_term.id").contains(id(term))).toList(), found, term);
        }
        for (Value.Group taxonomy : all("/taxonomies?format=json")) {
            var found = all("/services?full=true&taxonomy_id=" + id(taxonomy));
            same(services.stream().filter(service -> ids(service, "attributes.taxonomy_term.taxonomy_id").contains(id(taxonomy))).toList(),
                    found, taxonomy);
        }
        for (Value.Group organization : all("/organizations?format=json")) {
            var found = all("/services?full=true&organization_id=" + id(organization));
            assertFalse(found.isEmpty());
            same(services.stream().filter(service -> service.text("organization_id").filter(id(organization)::equals).isPresent()).toList(),
                    found, organization);
        }
    }

    private static void same(List<Value.Group> expected, List<Value.Group> found, Value.Group asked) {
        assertEquals(expected.stream().map(SweepTest::id).toList(), found.stream().map(SweepTest::id).toList(),
                () -> id(asked) + asked.get("name"));
        assertTrue(expected.equals(found), () -> "other documents for " + id(asked));
    }

    private static Set<String> ids(Value.Group service, String path) {
        var ids = new HashSet<String>();
        service.at(path).forEach(id -> ids.add(((Value.Text) id).text()));
        return ids;
    }

    @Test
    void filtersAreAnded() {
        var organization = all("/organizations?format=json").getFirst();
        var term = all("/taxonomy_terms?search=forum").getFirst();
        var both = all("/services?full=true&organization_id=%s&taxonomy_term_id=%s".formatted(id(organization), id(term)));
        assertFalse(both.isEmpty());
        same(services.stream().filter(service -> service.text("organization_id").filter(id(organization)::equals).isPresent())
                .filter(service -> ids(service, "attributes.taxonomy_term.id").contains(id(term))).toList(), both, organization);
        assertEquals(List.of(), all("/services?taxonomy_term_id=%s&taxonomy_id=%s".formatted(id(term), UUID.randomUUID())));
    }

    @Test
    void whatWasModifiedAfterAMomentIncludesThatMoment() {
        String moment = services.get(ENTRIES / 2).text("last_modified").orElseThrow();
        var expected = services.stream().filter(service -> service.text("last_modified").orElseThrow().compareTo(moment) >= 0).toList();
        assertTrue(expected.size() > 1 && expected.size() < ENTRIES);
        same(expected, all("/services?full=true&modified_after=" + moment), services.get(ENTRIES / 2));
        same(expected, all("/services?full=true&modified_after=" + moment.replace("Z", "%2B00:00")), services.get(ENTRIES / 2));
        assertEquals(ENTRIES, all("/services?modified_after=2026-01-05").size());
        assertEquals(0, all("/services?modified_after=2036-01-05").size());
    }

    @Test
    void wordsAreSearchedFor() {
        var found = all("/services?full=true&search=vid%C3%A9o");
        assertTrue(found.size() > 10 && found.size() < ENTRIES, () -> "" + found.size());
        valid(Schemas.SERVICE, found);
        assertEquals(0, all("/services?search=vid%C3%A9o+-vid%C3%A9o").size());
    }

    @Test
    void everyOrganizationIsValidHoweverMuchIsToldOfIt() {
        var brief = all("/organizations?full=false");
        valid(Schemas.ORGANIZATION_LIST, brief);
        assertEquals(Set.of("ALZHEIMER'S SOCIETY", "CANCER COUNCIL", "MIND", "FUNDACIÓN Ñ", "支持会"), Set.copyOf(brief.stream()
                .map(each -> each.text("name").orElseThrow().replace('’', '\'').replaceAll(" +", " ").toUpperCase(java.util.Locale.ROOT))
                .toList()));
        assertEquals(5, brief.size());
        brief.forEach(each -> assertEquals(each.text("name"), each.text("description")));
        valid(Schemas.ORGANIZATION, all("/organizations?full=true"));
        for (Value.Group each : brief) {
            var one = SERVICE.json("/organizations/" + id(each));
            var whole = SERVICE.json("/organizations/" + id(each) + "?full_service=true");
            valid(Schemas.ORGANIZATION, List.of(one, whole));
            var expected = services.stream().filter(service -> service.text("organization_id").filter(id(each)::equals).isPresent())
                    .toList();
            assertEquals(expected.stream().map(SweepTest::id).toList(), one.at("services.id").map(id -> ((Value.Text) id).text()).toList());
            assertEquals(expected.stream().map(service -> service.get("attributes")).toList(), whole.get("services").each()
                    .map(service -> ((Value.Group) service).get("attributes")).toList());
        }
    }

    @Test
    void organizationsComeWithWholeServices() {
        var page = SERVICE.json("/organizations?full_service=true&per_page=1");
        var one = page.get("contents").each().map(each -> (Value.Group) each).toList();
        valid(Schemas.ORGANIZATION, one);
        assertTrue(one.getFirst().at("services.attributes.id").findFirst().isPresent());
    }

    @Test
    void everyVocabularyAndTermIsValid() {
        var taxonomies = all("/taxonomies?format=json");
        valid(Schemas.TAXONOMY, taxonomies);
        taxonomies.forEach(each -> assertEquals(each, SERVICE.json("/taxonomies/" + id(each))));
        var terms = all("/taxonomy_terms?format=json");
        valid(Schemas.TERM, terms);
        terms.forEach(each -> assertEquals(each, SERVICE.json("/taxonomy_terms/" + id(each))));
        assertEquals(terms.stream().map(each -> each.text("taxonomy_id").orElseThrow()).distinct().count(), terms.stream()
                .map(each -> each.text("taxonomy_id").orElseThrow()).distinct()
                .filter(taxonomies.stream().map(SweepTest::id).toList()::contains).count());
    }

    @Test
    void everyTermOfAServiceIsServedAsItStandsThere() {
        var terms = new HashSet<>(all("/taxonomy_terms?format=json"));
        services.stream().flatMap(service -> service.at("attributes.taxonomy_term")).distinct()
                .forEach(term -> assertTrue(terms.contains((Value.Group) term), () -> id((Value.Group) term)));
    }

    @Test
    void topicsAreATree() {
        String topics = id(all("/taxonomies?search=topics").getFirst());
        var top = all("/taxonomy_terms?top_only=true&taxonomy_id=" + topics);
        assertEquals(List.of("t-0", "t-1", "t-2", "t-3"), top.stream().map(term -> term.text("code").orElseThrow()).toList());
        var below = all("/taxonomy_terms?parent_id=" + id(top.get(1)));
        assertEquals(Set.of("t-4", "t-5", "t-6", "t-7"), Set.copyOf(below.stream().map(term -> term.text("code").orElseThrow()).toList()));
        assertTrue(below.stream().allMatch(term -> term.text("parent_id").equals(top.get(1).text("id"))));
    }

    @Test
    void linesHoldTheSameAsPages() {
        for (String path : List.of("/services?full=true", "/services?full=false", "/services?minimal=true", "/organizations?full=true",
                "/taxonomies?format=json", "/taxonomy_terms?top_only=true")) {
            String lines = path.replace("?format=json", "?") + "&format=ndjson";
            var response = SERVICE.get(lines.replace("?&", "?"));
            assertEquals("application/x-ndjson", response.headers().firstValue("Content-Type").orElseThrow());
            var documents = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8).lines()
                    .map(line -> SERVICE.parsed(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))).toList();
            assertEquals(path.contains("minimal") ? SERVICE.contents(path) : all(path), documents);
        }
    }

    @Test
    void nothingHasAPlace() {
        for (String path : List.of("/service_at_locations",
                "/service_at_locations?postcode=AB1%202CD&proximity=500&full=true&page=3&per_page=7")) {
            var page = SERVICE.json(path);
            assertEquals(List.of(), Schemas.faults(Schemas.PAGE, page.without("contents")));
            assertEquals(Value.NONE, page.get("contents"));
            assertTrue(page.isTrue("empty") && page.isTrue("last_page"));
        }
        assertEquals(404, SERVICE.get("/service_at_locations/" + UUID.randomUUID()).statusCode());
        assertEquals(0, SERVICE.get("/service_at_locations?format=ndjson").body().length);
    }

    @Test
    void pagesAreCountedAndOnePastTheEndIsEmpty() {
        var first = SERVICE.json("/services");
        assertEquals("[%d, %d, 1, 20, true, false, false]".formatted(ENTRIES, ENTRIES / 20), counts(first));
        int last = ENTRIES / 60 + 1;
        assertEquals("[%d, %d, %d, %d, false, true, false]".formatted(ENTRIES, last, last, ENTRIES % 60),
                counts(SERVICE.json("/services?per_page=60&minimal=true&page=" + last)));
        assertEquals("[%d, %d, %d, 0, false, true, true]".formatted(ENTRIES, ENTRIES / 40, ENTRIES / 40 + 1),
                counts(SERVICE.json("/services?per_page=40&page=" + (ENTRIES / 40 + 1))));
        assertEquals("[0, 0, 1, 0, true, true, true]", counts(SERVICE.json("/services?modified_after=2036-01-01")));
    }

    private static String counts(Value.Group page) {
        return List.of("total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty").stream()
                .map(name -> page.get(name) instanceof Value.Flag(var flag) ? "" + flag
                        : ((Value.Number) page.get(name)).number().toString())
                .toList().toString();
    }
}
