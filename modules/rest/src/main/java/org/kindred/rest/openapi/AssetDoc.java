package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.asset.AssetAddresses;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.Routes;

/** Describes {@code /manage/assets}, and where the bytes are served. */
final class AssetDoc {

    private static final String BASE = Routes.MANAGE + "/assets";
    private static final Group TEXT_OR_NULL = Value.group().put("type", Value.texts(List.of("string", "null"))).build();
    private static final Group NUMBER_OR_NULL = Value.group().put("type", Value.texts(List.of("integer", "null"))).build();
    private static final Group FLAG = Schemas.type("boolean").build();

    private AssetDoc() {
    }

    static Map<String, Group> paths(List<Value> list) {
        var paths = new LinkedHashMap<String, Group>();
        paths.put(BASE, Value.group()
                .put("get", managed("list-assets", "Pictures and documents, by name", list, answers("200", "A page of assets.", page()))
                        .build())
                .build());
        paths.put(BASE + "/{name}", one());
        paths.put(AssetAddresses.ROOT + "{digest}/{file}",
                Value.group().put("get", served("get-asset", "The bytes of a picture or document",
                        List.of(inPath("digest", "SHA-256 of the bytes, in hex."), inPath("file", "What the file is called.")))).build());
        paths.put(AssetAddresses.ROOT + "{digest}/{size}/{file}",
                Value.group()
                        .put("get", served("get-resized-asset", "A picture in a size that the site names",
                                List.of(inPath("digest", "SHA-256 of the picture's bytes, in hex."),
                                        inPath("size", "The width and the quality: w640q80."), inPath("file", "What the file is called."))))
                        .build());
        return paths;
    }

    private static Group one() {
        var name = inPath("name", "Where it lies, from the content folder, with its slashes: images/hands.jpg.");
        var asset = DocumentSchemas.data(Schemas.ref("Asset"));
        var removed = Schemas.object(Value.group().put("data", Schemas.ref("Asset"))
                .put("meta", Schemas.object(Value.group().put("removed", Schemas.array(string())).build())).build());
        return Value.group()
                .put("get", managed("get-asset-words", "What is known of an asset", List.of(name),
                        answers("200", "The asset.", asset, 404)).build())
                .put("put", managed("put-asset", "Keep bytes, with what is said of them in the query; or, as JSON, say something else of "
                        + "them", parameters(name),
                        answers("200", "The asset, as it is now; meta.removed names what readers do not get of the bytes.", removed, 404,
                                412,
                                413, 415, 422, 428).put("201", created(removed)))
                        .put("requestBody", body()).build())
                .put("delete", managed("delete-asset", "Remove an asset that no published item uses", List.of(name, match()),
                        answers(404, 409, 412).put("204", Value.group().put("description", "It is gone.").build())).build())
                .build();
    }

    private static Group created(Group schema) {
        return Value.group().put("description", "The new asset.").put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build();
    }

    private static List<Value> parameters(Value name) {
        var texts = Stream.of(said("alt", "What the picture tells those who do not see it, in the default locale; alt[es] in another."),
                said("decorative", "true if it tells nothing."), said("credit", "Whom to name."),
                said("license", "Under which it may be used."),
                said("caption", "What stands beneath it, in the default locale; caption[es] in another."));
        return Stream.of(Stream.of(name), texts, Stream.of(match(), noneMatch())).flatMap(each -> each).toList();
    }

    private static Value said(String name, String description) {
        return Value.group().put("name", name).put("in", "query").put("description", description).put("schema", string()).build();
    }

    private static Value match() {
        return Value.group().put("name", "If-Match").put("in", "header").put("description", "The ETag of the version that is meant.")
                .put("schema", string()).build();
    }

    private static Value noneMatch() {
        return Value.group().put("name", "If-None-Match").put("in", "header").put("description", "* for an asset that is not there yet.")
                .put("schema", string()).build();
    }

    private static Value inPath(String name, String description) {
        return Value.group().put("name", name).put("in", "path").put("required", true).put("description", description)
                .put("schema", string()).build();
    }

    private static Group body() {
        return Value.group().put("required", true)
                .put("content", Value.group().putAll(Responses.content("*/*", string()))
                        .putAll(Responses.content("application/json", Schemas.ref("AssetWords"))).build())
                .build();
    }

    private static Group page() {
        var pagination = Schemas.object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).put("after", TEXT_OR_NULL).build()).without("required");
        return Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref("Asset")))
                .put("meta", Schemas.object(Value.group().put("pagination", pagination).build())).build());
    }

    private static Value served(String id, String summary, List<Value> parameters) {
        var bytes = Responses.content("*/*", string());
        var responses = Value.group().put("200", Responses.ok("The bytes; they never change.", bytes, List.of()))
                .put("206", Responses.ok("The part of them that Range asks for.", bytes, List.of()))
                .put("304", Value.group().put("$ref", "#/components/responses/NotModified").build());
        IntStream.of(404, 405, 416, 500, 503).forEach(status -> responses.put(String.valueOf(status), problem(status)));
        return new Operation(id, "assets", summary, parameters, responses.build()).described().build();
    }

    private static GroupBuilder managed(String id, String summary, List<Value> parameters, GroupBuilder responses) {
        return new Operation(id, "assets", summary, parameters, responses.build()).described().put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static GroupBuilder answers(String status, String description, Group schema, int... problems) {
        return answers(problems).put(status, Value.group().put("description", description).put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
    }

    private static GroupBuilder answers(int... problems) {
        var responses = Value.group();
        IntStream.concat(IntStream.of(400, 401, 403, 405, 429, 500, 503), IntStream.of(problems)).sorted()
                .forEach(status -> responses.put(String.valueOf(status), problem(status)));
        return responses;
    }

    private static Group problem(int status) {
        return Value.group().put("$ref", "#/components/responses/Problem" + status).build();
    }

    /** The schemas of assets. */
    static void addTo(GroupBuilder schemas) {
        var texts = Schemas.type("object").put("additionalProperties", string()).build();
        var source = Schemas.object(Value.group().put("width", integer()).put("src", string()).build());
        var user = Schemas.object(Value.group().put("type", string()).put("slug", string()).put("locale", string()).build());
        var members = Value.group().put("name", string()).put("version", integer()).put("src", string())
                .put("sources", Schemas.array(source))
                .put("mediaType", string()).put("size", integer()).put("width", NUMBER_OR_NULL).put("height", NUMBER_OR_NULL)
                .put("digest", string()).put("alt", texts).put("decorative", FLAG).put("credit", TEXT_OR_NULL).put("license", TEXT_OR_NULL)
                .put("caption", texts).put("file", TEXT_OR_NULL).put("createdAt", string()).put("changedAt", string())
                .put("changedBy", string()).build();
        var asset = Schemas.object(members);
        schemas.put("Asset", asset.with("properties", ((Group) asset.get("properties")).with("usedBy", Schemas.array(user))));
        var said = Value.group().put("anyOf", Value.list(List.of(string(), texts))).build();
        schemas.put("AssetWords", Schemas.object(Value.group().put("alt", said).put("decorative", FLAG).put("credit", TEXT_OR_NULL)
                .put("license", TEXT_OR_NULL).put("caption", said).build()).without("required"));
    }
}
