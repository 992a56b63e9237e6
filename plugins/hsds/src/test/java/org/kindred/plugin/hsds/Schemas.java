package org.kindred.plugin.hsds;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;

/** The compiled schemas of HSDS 3.0, with their formats asserted. */
final class Schemas {

    private static final Json JSON = new JacksonJson();
    /** Of which the schemas of vocabularies speak; nothing here has any. */
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of("https://hsds.test/metadata.json", "false",
                    "https://hsds.test/taxonomy.json", text("taxonomy.json")))));

    static final JsonSchema SERVICE = schema("service.json.gz");
    static final JsonSchema SERVICE_LIST = schema("service_list.json");
    static final JsonSchema ORGANIZATION = schema("organization.json.gz");
    static final JsonSchema ORGANIZATION_LIST = schema("organization_list.json");
    static final JsonSchema TAXONOMY = schema("taxonomy.json");
    static final JsonSchema TERM = schema("taxonomy_term.json");
    static final JsonSchema PAGE = page();

    private Schemas() {
    }

    /** How many documents have been looked at. */
    static final AtomicInteger LOOKED_AT = new AtomicInteger();

    /** What is wrong with a document; nothing if it is valid. */
    static List<String> faults(JsonSchema schema, Value document) {
        LOOKED_AT.incrementAndGet();
        String json = new String(JSON.write(document), java.nio.charset.StandardCharsets.UTF_8);
        return schema.validate(json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(Object::toString).toList();
    }

    private static JsonSchema schema(String name) {
        String text = text(name);
        return FACTORY.getSchema("{\"$id\":\"https://hsds.test/" + name.replace(".gz", "") + "\"," + text.substring(text.indexOf('{') + 1),
                InputFormat.JSON);
    }

    private static JsonSchema page() {
        var document = (Value.Group) JSON.read(text("openapi.json").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var page = (Value.Group) document.at("components.schemas.Page").findFirst().orElseThrow();
        var strict = page.with("required", Value.texts(List.copyOf(((Value.Group) page.get("properties")).members().keySet())));
        return FACTORY.getSchema(new String(JSON.write(strict), java.nio.charset.StandardCharsets.UTF_8), InputFormat.JSON);
    }

    /** A file that HSDS publishes. */
    static String text(String name) {
        try (InputStream file = Schemas.class.getResourceAsStream("hsds-3.0/" + name)) {
            var plain = name.endsWith(".gz") ? new GZIPInputStream(java.util.Objects.requireNonNull(file))
                    : java.util.Objects.requireNonNull(file);
            return new String(plain.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
