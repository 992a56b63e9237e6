package org.kindred.plugin.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;

/** The directory is kept, revalidated, compressed and refused as the delivery API is. */
class HttpTest {

    private static final String NOBODY = "00000000-0000-5000-8000-000000000000";

    private final Service service = new Service();

    @BeforeEach
    void publish() {
        service.publish(Samples.topic("dementia", ""), "");
        service.publish(Samples.card("forum", "cups", "en",
                Value.group().put("operator", "Cups").put("conditions", Value.list(List.of(Samples.reference("dementia"))))
                        .put("authors", Value.list(List.of(Samples.reference("ann")))).build()),
                "A place. ".repeat(200));
        service.publish(Samples.card("helpline", "night", "es", Value.group().put("phone", "116 123").build()), "Llama.");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<String> names(List<Value.Group> documents) {
        return documents.stream().map(each -> each.text("name").orElseThrow()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/openapi.json", "/services", "/services?full=true", "/services?format=ndjson", "/organizations", "/taxonomies",
                    "/taxonomy_terms", "/service_at_locations"})
    void everythingIsTaggedAndMayBeReadFromAnywhere(String path) {
        var response = service.get(path);
        assertEquals(200, response.statusCode());
        assertTrue(header(response, "ETag").matches("\"[^\"]+\""), header(response, "ETag"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
        assertTrue(header(response, "Vary").contains("Accept-Encoding"));
        assertTrue(header(response, "Cache-Control").matches("public, max-age=0, s-maxage=60.*|no-cache"));
        var again = service.get(path, "If-None-Match", header(response, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(header(response, "ETag"), header(again, "ETag"));
        assertEquals("*", header(again, "Access-Control-Allow-Origin"));
        var head = service.send("HEAD", path);
        assertEquals(200, head.statusCode());
        assertEquals(header(response, "ETag"), header(head, "ETag"));
        assertEquals(header(response, "Content-Type"), header(head, "Content-Type"));
        assertEquals(0, head.body().length);
        var refused = service.send("POST", path);
        assertEquals(405, refused.statusCode());
        assertEquals("application/problem+json", header(refused, "Content-Type"));
        assertEquals(204, service.send("OPTIONS", path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services?full=true", "/services?full=true&format=ndjson"})
    void itIsCompressed(String path) throws IOException {
        var plain = service.get(path);
        var zipped = service.get(path, "Accept-Encoding", "gzip");
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertTrue(zipped.body().length < plain.body().length / 2);
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"));
        assertEquals(304, service.get(path, "Accept-Encoding", "gzip", "If-None-Match", header(zipped, "ETag")).statusCode());
    }

    @Test
    void answersAreKeptUntilSomethingChanges() {
        var first = service.get("/services?minimal=true");
        long hits = service.cache.hits();
        assertArrayEquals(first.body(), service.get("/services?minimal=true").body());
        assertEquals(hits + 1, service.cache.hits());
        service.publish(Samples.card("forum", "another", "en", Value.EMPTY), "");
        assertEquals(List.of("The another", "The cups", "The night"), names(service.contents("/services")));
        assertNotEquals(header(first, "ETag"), header(service.get("/services?minimal=true"), "ETag"));
        assertEquals(200, service.get("/services?minimal=true", "If-None-Match", header(first, "ETag")).statusCode());
    }

    @Test
    void onlyWhatChangedIsReadAgain() {
        service.json("/services");
        int listings = service.index.listings.get();
        service.publish(Samples.card("forum", "another", "en", Value.EMPTY), "");
        assertEquals(3, service.contents("/services").size());
        assertEquals(listings, service.index.listings.get());
    }

    @ParameterizedTest
    @CsvSource({"/services, 3", "/services?full=true, 3", "/services?minimal=true, 0", "/organizations?full_service=true, 3"})
    void allOfAPageIsReadAtOnce(String path, int questions) {
        service.publish(Samples.card("forum", "another", "en", Value.group().put("operator", "Another").build()), "");
        service.json("/services?minimal=true");
        int before = service.content.questions;
        service.json(path);
        assertEquals(before + questions, service.content.questions);
    }

    @Test
    void anOtherSiteIsReadAnew() {
        String before = service.contents("/services").getFirst().text("id").orElseThrow();
        var site = Service.SITE;
        service.site.set(
                new org.kindred.kernel.site.Site(site.name(), "https://other.example", "en", site.locales(), site.timeZone(), "nlm", "", "",
                        java.util.Map.of(), java.util.Set.of()));
        service.index.generation.incrementAndGet();
        assertNotEquals(before, service.contents("/services").getFirst().text("id").orElseThrow());
    }

    @Test
    void whatIsWithdrawnIsGoneFromEverywhere() {
        String id = service.contents("/services?search=cups").getFirst().text("id").orElseThrow();
        assertEquals(200, service.get("/services/" + id).statusCode());
        service.tell(service.content.withdraw(new ItemRef("forum", "cups", "en")));
        assertEquals(404, service.get("/services/" + id).statusCode());
        assertEquals(List.of("The night"), names(service.contents("/services")));
        assertEquals(List.of(), service.contents("/organizations"));
    }

    @Test
    void aTopicThatIsWithdrawnIsNoTermAnyMore() {
        String term = service.contents("/taxonomy_terms?search=dementia").getFirst().text("id").orElseThrow();
        assertEquals(1, service.contents("/services?taxonomy_term_id=" + term).size());
        service.tell(service.content.withdraw(new ItemRef("topic", "dementia", "en")));
        assertEquals(404, service.get("/taxonomy_terms/" + term).statusCode());
        assertEquals(0, service.contents("/services?taxonomy_term_id=" + term).size());
        assertTrue(service.contents("/services?full=true").stream().flatMap(each -> each.at("attributes.link_type"))
                .noneMatch(Value.of("conditions")::equals));
    }

    @Test
    void aPersonWhoWasJustWithdrawnIsNotNamed() {
        assertTrue(new String(service.get("/services?full=true").body(), UTF_8).contains("\"value\":\"ann\""));
        service.content.masked.add(new ItemKey("person", "ann"));
        service.index.generation.incrementAndGet();
        assertTrue(!new String(service.get("/services?full=true").body(), UTF_8).contains("\"value\":\"ann\""));
    }

    @Test
    void whatTheSiteLeavesOutOfListsIsLeftOut() {
        service.publish(Samples.card("forum", "cups", "en",
                Value.group().put("linkHealth", Value.group().put("state", "dead").put("hidden", true).build()).build()), "");
        assertEquals(List.of("The night"), names(service.contents("/services")));
    }

    @Test
    void anEntryOfAnotherLanguageIsThereToo() {
        assertEquals(List.of("The cups", "The night"), names(service.contents("/services")));
        assertEquals(List.of("The night"), names(service.contents("/services?search=llama")));
    }

    @ParameterizedTest
    @CsvSource({"/services?page=0,page", "/services?page=x,page", "/services?per_page=101,per_page", "/services?per_page=-1,per_page",
            "/services?per_page=99999999999999999999,per_page", "/services?full=yes,full", "/services?minimal=,minimal",
            "/services?minimal=true&full=true,full", "/services?format=xml,format", "/services?modified_after=yesterday,modified_after",
            "/services?modified_after=2026-13-01,modified_after", "/services?taxonomy_term_id=7,taxonomy_term_id",
            "/services?taxonomy_id=1-1-1-1-1,taxonomy_id", "/services?organization_id=,organization_id", "/services?search=,search",
            "/services?serch=x,serch", "/services?full=true&full=true,full", "/services?full_service=true,full_service",
            "/organizations?modified_after=2026-01-01,modified_after", "/organizations?full_service=1,full_service",
            "/organizations/00000000-0000-5000-8000-000000000000?full=true,full",
            "/services/00000000-0000-5000-8000-000000000000?full=true,full",
            "/taxonomies?top_only=true,top_only", "/taxonomy_terms?top_only=maybe,top_only", "/taxonomy_terms?parent_id=x,parent_id",
            "/service_at_locations?proximity=near,proximity", "/service_at_locations?postcode=,postcode",
            "/service_at_locations?minimal=true,minimal", "/?page=1,page", "/openapi.json?x=1,x"})
    void aWrongParameterIsNamed(String path, String parameter) {
        var response = service.get(path);
        assertEquals(400, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        var problem = service.parsed(response.body());
        assertEquals(List.of(parameter), problem.at("errors.parameter").map(each -> ((Value.Text) each).text()).toList());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var problem = service.parsed(service.get("/services?page=x&full=7&taxonomi_id=1&search=a").body());
        assertEquals(List.of("taxonomi_id", "full", "page"),
                problem.at("errors.parameter").map(each -> ((Value.Text) each).text()).toList());
        assertTrue(new String(service.get("/services?taxonomi_id=1").body(), UTF_8).contains("did you mean taxonomy_id?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/", "/organizations/", "/taxonomies/", "/taxonomy_terms/", "/service_at_locations/"})
    void whatIsNotThereIsNotFound(String path) {
        for (String id : List.of(NOBODY, "7", "not-a-uuid")) {
            var response = service.get(path + id);
            assertEquals(404, response.statusCode());
            assertEquals("application/problem+json", header(response, "Content-Type"));
        }
        assertEquals(404, service.get(path + NOBODY + "/more").statusCode());
    }

    @Test
    void nobodyGetsAFormThatIsNotThere() {
        assertEquals(406, service.get("/services", "Accept", "text/csv").statusCode());
        assertEquals(200, service.get("/services", "Accept", "text/html,application/xhtml+xml").statusCode());
        assertEquals(404, service.get("/nothing").statusCode());
        assertEquals(404, service.get("/../api/v1/manage/tokens").statusCode());
    }
}
