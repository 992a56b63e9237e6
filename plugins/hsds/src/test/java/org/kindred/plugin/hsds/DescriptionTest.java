package org.kindred.plugin.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;

/** The OpenAPI document is valid, has all that HSDS's own has, and says what is served. */
class DescriptionTest {

    private static final JacksonJson JSON = new JacksonJson();

    private static Value.Group described() {
        try (var service = new Service()) {
            return service.json("/openapi.json");
        }
    }

    @Test
    void isValidOpenApi31() throws IOException {
        try (var schema = DescriptionTest.class.getResourceAsStream("oas-3.1-schema.json")) {
            var faults = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema)
                    .validate(new String(JSON.write(described()), StandardCharsets.UTF_8), InputFormat.JSON);
            assertEquals(Set.of(), faults);
        }
    }

    @Test
    void hasEveryPathAndParameterOfHsdsAndNoOther() {
        var ours = described();
        var theirs = (Value.Group) JSON.read(Schemas.text("openapi.json").getBytes(StandardCharsets.UTF_8));
        var paths = new HashSet<>(((Value.Group) theirs.get("paths")).members().keySet());
        paths.add("/openapi.json");
        assertEquals(paths, ((Value.Group) ours.get("paths")).members().keySet());
        for (String path : ((Value.Group) theirs.get("paths")).members().keySet()) {
            var expected = parameters(theirs, path);
            assertEquals(expected, parameters(ours, path), path);
        }
    }

    private static Set<String> parameters(Value.Group document, String path) {
        var names = new HashSet<String>();
        var item = (Value.Group) ((Value.Group) document.get("paths")).get(path);
        List.of(item, (Value.Group) item.get("get")).forEach(place -> place.get("parameters").each().map(each -> (Value.Group) each)
                .forEach(each -> names.add(each.text("name").orElseGet(() -> each.text("$ref").orElseThrow().replaceFirst(".*/", "")))));
        names.remove("id");
        return names;
    }

    @Test
    void everyParameterThatIsDescribedIsTaken() {
        try (var service = new Service()) {
            var paths = (Value.Group) service.json("/openapi.json").get("paths");
            for (String path : paths.members().keySet()) {
                var taken = parameters(service.json("/openapi.json"), path);
                for (String parameter : taken) {
                    String address = path.replace("{id}", "00000000-0000-5000-8000-000000000000");
                    String body = new String(service.get(address + "?" + parameter + "=").body(), StandardCharsets.UTF_8);
                    assertTrue(body.contains("/problems/invalid-value"), () -> path + " " + parameter + ": " + body);
                }
            }
        }
    }

    @Test
    void theOverviewLeadsToIt() {
        try (var service = new Service()) {
            assertEquals("{\"version\":\"3.0\",\"profile\":\"https://docs.openreferral.org/en/3.0/\","
                    + "\"openapi_url\":\"https://api.example/hsds/v3/openapi.json\"}",
                    new String(JSON.write(service.json("/")), StandardCharsets.UTF_8));
            assertEquals(service.json("/"), service.json(""));
        }
    }
}
