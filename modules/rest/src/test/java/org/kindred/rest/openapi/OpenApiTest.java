package org.kindred.rest.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;

class OpenApiTest {

    private static final Service SERVICE = new Service();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static Value.Group document = Value.EMPTY;

    @BeforeAll
    static void read() {
        SERVICE.items.publish(Samples.published("article", "peers", "en"));
        document = SERVICE.json(SERVICE.get("/openapi.json"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void isValidOpenApi31() throws IOException {
        try (var schema = OpenApiTest.class.getResourceAsStream("oas-3.1-schema.json")) {
            assertNotNull(schema);
            assertEquals(List.of(), validate(SCHEMAS.getSchema(schema), text(document)));
        }
    }

    @Test
    void peopleAreLetInWhereverTokensAreWhereThereIsAProvider() throws IOException {
        var settings = new DeliverySettings("https://api.example", 0, Duration.ZERO, Duration.ZERO, Set.of(),
                Optional.of("https://login.example/realms/site/"));
        var withPeople = OpenApi.document(Samples.TYPES, settings, new Forms(List.of(), List.of(), List.of()));

        assertEquals(List.of("https://login.example/realms/site/.well-known/openid-configuration"),
                withPeople.at("components.securitySchemes.person.openIdConnectUrl").map(url -> ((Value.Text) url).text()).toList());
        assertEquals("[{\"token\":[]},{\"person\":[]}]", text(secured(withPeople)));
        assertEquals("[{\"token\":[]}]", text(secured(document)));
        try (var schema = OpenApiTest.class.getResourceAsStream("oas-3.1-schema.json")) {
            assertNotNull(schema);
            assertEquals(List.of(), validate(SCHEMAS.getSchema(schema), text(withPeople)));
        }
    }

    private static Value secured(Value.Group openApi) {
        var paths = (Value.Group) openApi.get("paths");
        return ((Value.Group) ((Value.Group) paths.get("/api/v1/manage/render")).get("post")).get("security");
    }

    @Test
    void holdsNoSchemaThatIsNotJsonSchema202012() {
        var schemas = new ArrayList<Value>(((Value.Group) resolve("#/components/schemas")).members().values());
        collectSchemas(document, schemas);
        var dialect = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));

        assertTrue(schemas.size() > 200, "only " + schemas.size());
        assertEquals(List.of(), schemas.stream().flatMap(schema -> validate(dialect, text(schema)).stream()).distinct().toList());
    }

    private static void collectSchemas(Value value, List<Value> schemas) {
        switch (value) {
            case Value.Group group -> group.members().forEach((name, member) -> {
                if (name.equals("schema")) {
                    schemas.add(member);
                }
                collectSchemas(member, schemas);
            });
            case Value.Many(var values) -> values.forEach(one -> collectSchemas(one, schemas));
            default -> {}
        }
    }

    @Test
    void refersToNothingThatItDoesNotHold() {
        var references = new ArrayList<String>();
        collectReferences(document, references);

        assertTrue(references.size() > 100);
        assertEquals(List.of(), references.stream().distinct().filter(reference -> resolve(reference) == null).toList());
    }

    @Test
    void describesEveryParameterThatIsAcceptedAndNoOther() {
        for (var path : List.of("/api/v1/articles", "/api/v1/articles/{slug}", "/api/v1/articles/{slug}.html", "/api/v1/articles/{slug}.md",
                "/api/v1/search", "/api/v1/suggest", "/api/v1/changes", "/api/v1/resolve", "/api/v1", "/api/v1/site",
                "/api/v1/citations", "/api/v1/citations.lines", "/api/v1/articles/{slug}.lines", "/api/v1/articles/{slug}.jsonld",
                "/api/v1/feeds/articles.list", "/sitemap.xml", "/robots.txt")) {
            var documented = documented(path);
            assertEquals(List.of(), unknown(path, documented));
            var others = new ArrayList<>(List.of("filter[title]", "sort", "fields", "include", "locale", "format", "facet", "references",
                    "page[size]", "page[number]", "page[after]", "q", "type", "since", "path", "part"));
            others.removeAll(documented);
            assertEquals(others, unknown(path, others));
        }
    }

    @Test
    void saysOfEachTextThatCanBeExportedWhatIsInIt() {
        var parameter = parameters("/api/v1/manage/export").findFirst().orElseThrow();
        String description = parameter.text("description").orElseThrow();
        var texts = parameter.at("schema.enum").map(text -> ((Value.Text) text).text()).toList();
        assertEquals(List.of("newest", "public", "all"), texts);
        Stream.concat(texts.stream(), Stream.of("in review", "archived", "states.txt"))
                .forEach(word -> assertTrue(description.contains(word), word + ": " + description));
    }

    @Test
    void whatCanBeAskedOfThePastTakesATokenAndWhatCannotTakesNone() {
        for (var path : List.of("/api/v1/articles", "/api/v1/articles/{slug}", "/api/v1/search", "/api/v1/changes")) {
            assertTrue(documented(path).contains("asOf"), path);
            assertEquals("[{},{\"token\":[]}]", text(resolve("#/paths/" + path.replace("/", "~1") + "/get/security")), path);
        }
        assertEquals(null, ((Value.Group) resolve("#/paths/~1api~1v1~1site/get")).members().get("security"));
    }

    @Test
    void describesEveryFilterOfEveryFieldThatCanBeCompared() {
        for (var type : Samples.TYPES.all()) {
            var paths = new org.kindred.rest.query.Scope(List.of(type), Samples.SITE).comparablePaths();
            var filters = documented("/api/v1/" + type.plural()).stream().filter(name -> name.startsWith("filter[")).toList();

            assertTrue(paths.stream()
                    .allMatch(path -> filters.contains("filter[" + path + "]") && filters.contains("filter[" + path + "][gte]")));
            assertEquals(paths.size() * 10 + 1, filters.size());
        }
    }

    @Test
    void describesTheAnswersThatAreGiven() {
        assertAnswers("/api/v1/articles", "/api/v1/articles", 200);
        assertAnswers("/api/v1/articles", "/api/v1/articles?fields=title", 200);
        assertAnswers("/api/v1/articles", "/api/v1/articles?page[after]=at-0&facet=topics", 200);
        assertAnswers("/api/v1/articles", "/api/v1/articles?filter[topc]=x", 400);
        assertAnswers("/api/v1/articles/{slug}", "/api/v1/articles/nobody", 404);
        assertAnswers("/api/v1/search", "/api/v1/search?q=peers&fields=title", 200);
        assertAnswers("/api/v1/suggest", "/api/v1/suggest?q=pe", 200);
        assertAnswers("/api/v1/changes", "/api/v1/changes", 200);
        assertAnswers("/api/v1/site", "/api/v1/site", 200);
        assertAnswers("/api/v1", "/api/v1", 200);
    }

    private static void assertAnswers(String path, String address, int status) {
        var response = SERVICE.get(address);
        assertEquals(status, response.statusCode());
        var described = follow(resolve("#/paths/" + path.replace("/", "~1") + "/get/responses/" + status));
        String type = status == 200 ? "application/json" : "application/problem+json";
        var schema = ((Value.Group) ((Value.Group) described.get("content")).get(type)).get("schema");
        var whole = ((Value.Group) schema).with("components", document.get("components"));
        assertEquals(List.of(), validate(SCHEMAS.getSchema(text(whole)), new String(response.body(), UTF_8)), address);
    }

    private static List<String> validate(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    /** Those of these parameters that requests are told not to have, asked for some at a time. */
    private static List<String> unknown(String path, List<String> parameters) {
        var unknown = new ArrayList<String>();
        for (int from = 0; from < parameters.size(); from += 50) {
            var some = parameters.subList(from, Math.min(parameters.size(), from + 50));
            var response = SERVICE.get(path.replace("{slug}", "peers") + "?" + String.join("=x&", some) + "=x");
            SERVICE.json(response).at("errors").map(Value.Group.class::cast)
                    .filter(fault -> fault.text("detail").orElseThrow().startsWith("no such parameter"))
                    .forEach(fault -> unknown.add(fault.text("parameter").orElseThrow()));
        }
        return unknown;
    }

    /** The names of query parameters, those of deep objects written out. */
    private static List<String> documented(String path) {
        return parameters(path).flatMap(OpenApiTest::names).toList();
    }

    private static Stream<Value.Group> parameters(String path) {
        var operation = (Value.Group) resolve("#/paths/" + path.replace("/", "~1") + "/get");
        return operation.at("parameters").map(Value.Group.class::cast)
                .filter(parameter -> parameter.text("in").orElseThrow().equals("query"));
    }

    private static Stream<String> names(Value.Group parameter) {
        String name = parameter.text("name").orElseThrow();
        if (parameter.text("style").filter("deepObject"::equals).isEmpty()) {
            return Stream.of(name);
        }
        var properties = (Value.Group) ((Value.Group) parameter.get("schema")).get("properties");
        return properties.members().entrySet().stream()
                .flatMap(member -> names(name + "[" + member.getKey() + "]", member.getKey(), member.getValue()));
    }

    private static Stream<String> names(String name, String member, Value schema) {
        if (member.equals("or")) {
            return Stream.of("filter[or][0][title]");
        }
        var operators = ((Value.Group) schema).at("anyOf").map(Value.Group.class::cast)
                .flatMap(one -> one.get("properties") instanceof Value.Group inner ? inner.members().keySet().stream() : Stream.of());
        return Stream.concat(Stream.of(name), operators.map(operator -> name + "[" + operator + "]"));
    }

    private static void collectReferences(Value value, List<String> references) {
        switch (value) {
            case Value.Group group -> {
                group.text("$ref").ifPresent(references::add);
                group.members().values().forEach(member -> collectReferences(member, references));
            }
            case Value.Many(var values) -> values.forEach(one -> collectReferences(one, references));
            default -> {}
        }
    }

    private static Value.Group follow(Value value) {
        var group = (Value.Group) value;
        return group.text("$ref").map(reference -> (Value.Group) resolve(reference)).orElse(group);
    }

    private static Value resolve(String reference) {
        Value at = document;
        for (String step : reference.substring(2).split("/")) {
            at = ((Value.Group) at).members().get(step.replace("~1", "/").replace("~0", "~"));
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static String text(Value value) {
        return new String(SERVICE.json.write(value), UTF_8);
    }
}
