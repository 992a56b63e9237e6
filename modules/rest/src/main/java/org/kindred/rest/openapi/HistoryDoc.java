package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.data;
import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;
import static org.kindred.rest.openapi.Schemas.array;
import static org.kindred.rest.openapi.Schemas.object;
import static org.kindred.rest.openapi.Schemas.ref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Routes;

/** Describes the history of items. */
final class HistoryDoc {

    private static final String REVISIONS = Routes.MANAGE + "/{types}/{slug}/revisions";
    private static final Value TEXT_OR_NULL = nullable("string");
    /** Which item an address is about. */
    static final List<Value> ITEM = List.of(inPath("types", "The plural of a content type.", Schemas.type("string").build()),
            inPath("slug", "The item's name in addresses.", Schemas.type("string").put("pattern", Schemas.SLUG).build()));
    static final Value.Group NUMBER = Schemas.type("integer").put("minimum", 1).build();

    private HistoryDoc() {
    }

    /** The paths, with the parameters of lists and of single answers. */
    static Map<String, Value.Group> paths(List<Value> list, List<Value> one) {
        var paths = new LinkedHashMap<String, Value.Group>();
        paths.put(REVISIONS, get("revisions", "Every text of an item in one locale, newest first", with(list), json(page())));
        paths.put(REVISIONS + "/{number}", get("revision", "One text of an item, whole; as text/markdown, its file byte for byte",
                with(one, inPath("number", "The number of a revision.", NUMBER)),
                Value.group().putAll(json(data(ref("RevisionText")))).putAll(Responses.content("text/markdown", string())).build()));
        paths.put(REVISIONS + "/{from}...{to}", get("difference", "How one text became another: by line, by word, by field",
                with(one, inPath("from", "The number of a revision.", NUMBER), inPath("to", "The number of another one.", NUMBER)),
                json(data(ref("Difference")))));
        return paths;
    }

    static Value inPath(String name, String description, Value schema) {
        return Value.group().put("name", name).put("in", "path").put("required", true).put("description", description)
                .put("schema", schema).build();
    }

    static List<Value> with(List<Value> query, Value... path) {
        return new ArrayList<>(Stream.of(ITEM.stream(), Stream.of(path), query.stream()).flatMap(all -> all).toList());
    }

    private static Value.Group get(String id, String summary, List<Value> parameters, Value.Group content) {
        var responses = Value.group().put("200",
                Value.group().put("description", "Found.").put("headers", Responses.uncached()).put("content", content).build());
        List.of(400, 401, 403, 404, 405, 406, 500, 503).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        return Value.group().put("get", new Operation(id, "manage", summary, parameters, responses.build()).described()
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build()))).build()).build();
    }

    private static Value.Group json(Value schema) {
        return Responses.content("application/json", schema);
    }

    private static Value.Group page() {
        var pagination = object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).build());
        var meta = object(Value.group().put("pagination", pagination).put("locale", string()).build());
        return object(Value.group().put("data", array(ref("Revision"))).put("meta", meta).build());
    }

    /** The schemas of revisions and differences. */
    static void addTo(Value.GroupBuilder schemas) {
        schemas.put("Revision", object(revision().build()));
        schemas.put("RevisionText", object(revision().put("fields", nullable("object")).put("body", TEXT_OR_NULL).put("markdown", string())
                .build()));
        var asOf = Value.group().put("at", string()).put("recordedSince", TEXT_OR_NULL).build();
        schemas.put("AsOf", object(asOf).with("properties", asOf.with("exact", Schemas.type("boolean").build()))
                .with("description",
                        Value.of("Of which moment an answer is; before recordedSince only what stayed public until then is known. "
                                + "An item is exact where its JSON is byte for byte what readers got: settings, plugins and the code are those of now.")));
        schemas.put("Difference", object(Value.group().put("from", ref("Revision")).put("to", ref("Revision"))
                .put("fields", array(change()))
                .put("references", object(Value.group().put("removed", array(key())).put("added", array(key()))
                        .build()))
                .put("unified", string()).put("words", array(passage())).build()));
    }

    private static Value.GroupBuilder revision() {
        var published = object(Value.group().put("from", string()).put("until", TEXT_OR_NULL).put("slug", string()).build());
        return Value.group().put("revision", integer()).put("author", string()).put("savedAt", string()).put("message", string())
                .put("path", string()).put("published", array(published));
    }

    private static Value.Group change() {
        return object(Value.group().put("field", string()).put("relation", TEXT_OR_NULL).put("before", Value.EMPTY)
                .put("after", Value.EMPTY).put("removed", array(Value.EMPTY)).put("added", array(Value.EMPTY)).build());
    }

    private static Value.Group key() {
        return object(Value.group().put("type", string()).put("slug", string()).build());
    }

    private static Value.Group passage() {
        var kinds = Value.texts(Stream.of(Passage.Kind.values()).map(Passage.Kind::word).toList());
        return object(Value.group().put("change", Schemas.type("string").put("enum", kinds).build()).put("text", string()).build());
    }

    static Value nullable(String type) {
        return Value.group().put("type", Value.texts(List.of(type, "null"))).build();
    }
}
