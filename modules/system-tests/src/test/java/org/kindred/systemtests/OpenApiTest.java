package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service answers what its own description says, over all types and items of the sample site. */
@WithOneService
class OpenApiTest {

    private static final String API = "/api/v1";
    /** Header fields that some answers have: those of items, of lists, of previews. */
    private static final Set<String> AT_TIMES = Set.of("Last-Modified", "Link", "Kindred-Preview");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final Service service;
    private final JsonNode description;

    OpenApiTest(Service service) {
        this.service = service;
        this.description = service.get("/openapi.json").at("");
    }

    private Stream<JsonNode> types() {
        return stream(service.get(API).at("/data/types"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Every item of a type, as a card, in each locale it has. */
    private List<JsonNode> cards(String plural) {
        var cards = new ArrayList<JsonNode>();
        stream(service.get(API + "/site").at("/data/locales"))
                .forEach(locale -> stream(service
                        .get(API + "/" + plural + "?page[size]=100&locale=" + locale.asText() + "&filter[locale]=" + locale.asText())
                        .at("/data")).forEach(cards::add));
        return cards;
    }

    @Test
    void everyItemAndCardOfEveryTypeIsAsItsSchemaSays() {
        types().forEach(type -> {
            String name = schemaName(type.at("/name").asText());
            var cards = cards(type.at("/plural").asText());
            assertFalse(cards.isEmpty(), name);
            for (JsonNode card : cards) {
                assertIs(name + "Card", card);
                var item = service.get(API + "/" + type.at("/plural").asText() + "/" + card.at("/slug").asText() + "?locale="
                        + card.at("/locale").asText());
                assertIs(name, item.at("/data"));
            }
        });
    }

    private static String schemaName(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    /** Valid, and without a member that is not described. */
    private void assertIs(String schema, JsonNode value) {
        assertValid("/components/schemas/" + schema, description.at("/components/schemas/" + schema), value);
        var described = new TreeSet<String>();
        described(description.at("/components/schemas/" + schema), described);
        var members = new TreeSet<String>();
        value.fieldNames().forEachRemaining(members::add);
        members.removeAll(described);
        assertEquals(List.of(), List.copyOf(members), () -> "members that " + schema + " does not describe: " + value);
    }

    private void described(JsonNode schema, Set<String> members) {
        if (schema.has("$ref")) {
            described(description.at(schema.at("/$ref").asText().substring(1)), members);
        }
        schema.path("properties").fieldNames().forEachRemaining(members::add);
        schema.path("allOf").forEach(part -> described(part, members));
    }

    private void assertValid(String what, JsonNode schema, JsonNode value) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", description.get("components"));
        assertEquals(List.of(), SCHEMAS.getSchema(whole).validate(value).stream().map(Object::toString).toList(),
                () -> what + ": " + value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/api/v1|/api/v1", "/api/v1/site|/api/v1/site", "/api/v1/articles|/api/v1/articles?facet=topics,authors&page[size]=2",
            "/api/v1/articles|/api/v1/articles?include=authors,citations&locale=es",
            "/api/v1/articles/{slug}|/api/v1/articles/what-the-evidence-says?include=citations&style=apa",
            "/api/v1/citations/{slug}|/api/v1/citations/heisler-2010?include=citedBy.authors",
            "/api/v1/articles|/api/v1/articles?fields=title,body&format=markdown,html,text",
            "/api/v1/citations|/api/v1/citations?filter[csl.DOI][exists]=true", "/api/v1/people|/api/v1/people?page[number]=9",
            "/api/v1/search|/api/v1/search?q=diabetes&facet=type", "/api/v1/search|/api/v1/search?q=diabtes&locale=es",
            "/api/v1/search|/api/v1/search?q=peer&fields=title", "/api/v1/suggest|/api/v1/suggest?q=pe",
            "/api/v1/changes|/api/v1/changes", "/api/v1/resolve|/api/v1/resolve?path=/blog/peer-support-works",
            "/api/v1/articles/{slug}|/api/v1/articles/what-anonymity-does?locale=es",
            "/api/v1/topics/{slug}|/api/v1/topics/diabetes?fields=title", "/api/v1/articles|/api/v1/articles?filter[topc]=x",
            "/api/v1/articles|/api/v1/articles?page[number]=1000000000", "/api/v1/articles|/api/v1/articles?page[after]=x",
            "/api/v1/articles/{slug}|/api/v1/articles/nobody", "/api/v1/search|/api/v1/search",
            "/api/v1/changes|/api/v1/changes?since=x", "/api/v1/resolve|/api/v1/resolve?path=/nowhere"})
    void whatIsAnsweredIsAsItsAddressDescribes(String described, String address) {
        var answer = service.get(address);
        var operation = description.path("paths").path(described).path("get");
        var response = follow(operation.path("responses").path(String.valueOf(answer.status())));
        var schema = response.path("content").path(answer.header("Content-Type").split(";")[0]).path("schema");

        assertFalse(schema.isMissingNode(), address + " answers " + answer.status() + " " + answer.header("Content-Type"));
        assertValid(address, schema, answer.at(""));
        response.path("headers").fieldNames().forEachRemaining(
                header -> assertTrue(AT_TIMES.contains(header) || !answer.header(header).isEmpty(),
                        address + " has no " + header));
    }

    private JsonNode follow(JsonNode node) {
        return node.has("$ref") ? description.at(node.at("/$ref").asText().substring(1)) : node;
    }

    @Test
    void renderingIsAsItIsDescribed() {
        var path = API + "/manage/render";
        var rendered = service.post(path, "# Hello\n\nSee [@heisler-2010].\n", "Authorization", "Bearer " + Service.TOKEN);
        assertEquals(200, rendered.status(), rendered.text());
        assertValid(path, description.path("paths").path(path).at("/post/responses/200/content/application~1json/schema"), rendered.at(""));
        assertEquals("heisler-2010", rendered.at("/citations/0/slug").asText());
        assertEquals("private, no-store", rendered.header("Cache-Control"));
    }

    @Test
    void everyAddressIsThereInEveryFormItIsDescribedIn() {
        description.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")
                    && Stream.of("problems", "/rules/", "/sitemaps/", "/manage/", "/assets/").noneMatch(path.getKey()::contains)) {
                String plural = path.getKey().split("/").length > 3 ? path.getKey().split("/")[3] : "";
                String address = path.getKey().contains("{slug}")
                        ? path.getKey().replace("{slug}", service.get(API + "/" + plural + "?page[size]=1").at("/data/0/slug").asText())
                        : path.getKey();
                path.getValue().at("/get/responses/200/content").fieldNames().forEachRemaining(type -> {
                    var answer = service.get(address + requiredQuery(path.getValue().get("get")), "Accept", type);
                    assertEquals(200, answer.status(), address + " as " + type + ": " + answer.text());
                    assertEquals(type, answer.header("Content-Type").split(";")[0], address);
                });
            }
        });
    }

    private String requiredQuery(JsonNode operation) {
        var required = stream(operation.path("parameters")).map(this::follow)
                .filter(parameter -> parameter.at("/in").asText().equals("query") && parameter.at("/required").asBoolean())
                .map(parameter -> parameter.at("/name").asText() + "="
                        + (parameter.at("/name").asText().equals("path") ? "/help-now" : "a"))
                .toList();
        return required.isEmpty() ? "" : "?" + String.join("&", required);
    }
}
