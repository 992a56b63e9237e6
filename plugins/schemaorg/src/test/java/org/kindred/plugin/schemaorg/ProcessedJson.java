package org.kindred.plugin.schemaorg;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/** JSON-LD as a processor sees it: every name an address. */
final class ProcessedJson implements org.kindred.kernel.value.Json {

    @Override
    public byte[] write(Value value) {
        return json(value).toString().getBytes(UTF_8);
    }

    @Override
    public Value read(byte[] bytes) {
        throw new UnsupportedOperationException("nobody reads here");
    }

    private static JsonValue json(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> JsonValue.NULL;
            case Value.Text(var text) -> Json.createValue(text);
            case Value.Number(var number) -> Json.createValue(number);
            case Value.Flag(var flag) -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Value.Many(var values) -> {
                var array = Json.createArrayBuilder();
                values.forEach(each -> array.add(json(each)));
                yield array.build();
            }
            case Value.Group(var members) -> {
                var object = Json.createObjectBuilder();
                members.forEach((name, member) -> object.add(name, json(member)));
                yield object.build();
            }
        };
    }

    /** A document expanded by the processor, without a base to make relative addresses absolute with. */
    static JsonArray expanded(byte[] document) throws JsonLdError {
        return JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(document))).base("").loader((url, options) -> {
            if (!url.toString().startsWith("https://schema.org")) {
                throw new IllegalStateException("nothing else is asked for: " + url);
            }
            return JsonDocument.of(ProcessedJson.class.getResourceAsStream("context.jsonld"));
        }).get();
    }

    /** Every node of an expanded document. */
    static Stream<JsonObject> nodes(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().stream().flatMap(ProcessedJson::nodes);
            case OBJECT -> value.asJsonObject().containsKey("@value") ? Stream.of()
                    : Stream.concat(Stream.of(value.asJsonObject()), value.asJsonObject().values().stream().flatMap(ProcessedJson::nodes));
            default -> Stream.of();
        };
    }

    /** The values of a property: of nodes their ids, of literals their texts. */
    static List<String> texts(JsonObject node, String property) {
        var values = node.getJsonArray("http://schema.org/" + property);
        return values == null ? List.of() : values.stream().map(JsonValue::asJsonObject)
                .map(each -> each.containsKey("@value") ? text(each.get("@value")) : each.getString("@id", "?")).toList();
    }

    private static String text(JsonValue value) {
        return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
    }
}
