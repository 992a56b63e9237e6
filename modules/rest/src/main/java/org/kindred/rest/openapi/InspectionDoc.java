package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;
import static org.kindred.rest.openapi.Schemas.array;
import static org.kindred.rest.openapi.Schemas.object;
import static org.kindred.rest.openapi.Schemas.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.State;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Routes;

/** Describes what is to be known of an item before somebody changes it or takes it away. */
final class InspectionDoc {

    private static final String ITEM = Routes.MANAGE + "/{types}/{slug}";

    private InspectionDoc() {
    }

    /** The paths, with the parameters of lists and of single answers. */
    static Map<String, Value.Group> paths(List<Value> list, List<Value> one) {
        var paths = new LinkedHashMap<String, Value.Group>();
        paths.put(ITEM + "/checks",
                get("checks", "What there is to say of an item's newest text and of what it leans on, as things are now",
                        one, checks()));
        paths.put(ITEM + "/references",
                get("references", "Whose texts refer to an item, public or not, and in which places", list, references()));
        return paths;
    }

    private static Value.Group get(String id, String summary, List<Value> query, Value.Group schema) {
        var responses = Value.group().put("200", Value.group().put("description", "Found.").put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
        List.of(400, 401, 403, 404, 405, 429, 500, 503).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        return Value.group().put("get", new Operation(id, "manage", summary, HistoryDoc.with(query), responses.build()).described()
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build()))).build()).build();
    }

    private static Value.Group checks() {
        var meta = object(item().put("state", state()).put("revision", integer()).build());
        return object(Value.group().put("data", array(ref("Finding"))).put("meta", meta).build());
    }

    private static Value.Group references() {
        var kinds = Value.texts(Stream.of(Reference.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
        var place = object(Value.group().put("kind", Schemas.type("string").put("enum", kinds).build())
                .put("field", HistoryDoc.nullable("string")).put("line", integer()).put("column", integer()).build());
        var row = object(item().put("state", state()).put("revision", integer()).put("title", string()).put("references", array(place))
                .build());
        var pagination = object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).build());
        var meta = object(Value.group().put("pagination", pagination).putAll(item().build()).build());
        return object(Value.group().put("data", array(row)).put("meta", meta).build());
    }

    private static Value.GroupBuilder item() {
        return Value.group().put("type", string()).put("slug", string()).put("locale", string());
    }

    private static Value state() {
        return Schemas.type("string").put("enum", Value.texts(Stream.of(State.values()).map(State::word).toList())).build();
    }
}
