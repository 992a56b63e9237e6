package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;
import static org.kindred.rest.openapi.Schemas.array;
import static org.kindred.rest.openapi.Schemas.object;
import static org.kindred.rest.openapi.Schemas.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Routes;

/** Describes attestations, what is overdue, and how a former text is brought back. */
final class ReviewDoc {

    private static final String ITEM = Routes.MANAGE + "/{types}/{slug}";
    private static final Value TEXT_OR_NULL = HistoryDoc.nullable("string");

    private ReviewDoc() {
    }

    /** The paths, with the parameters of lists, of single answers, and of what saves a text. */
    static Map<String, Value.Group> paths(List<Value> list, List<Value> one, List<Value> saving) {
        var paths = new LinkedHashMap<String, Value.Group>();
        paths.put(ITEM + "/reviews",
                Value.group().put("post", operation("review", "What a person attests of a revision that they have read",
                        HistoryDoc.with(one, EditingDoc.IF_MATCH), "201", made(), 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 500,
                        503)
                        .put("requestBody", body()).build())
                        .build());
        paths.put(ITEM + "/revisions/{number}/restore", Value.group().put("post", operation("restore",
                "A former text made the newest again, as a draft",
                HistoryDoc.with(saving, HistoryDoc.inPath("number", "The number of a revision.", HistoryDoc.NUMBER), EditingDoc.IF_MATCH),
                "201",
                made(), 400, 401, 403, 404, 405, 412, 422, 500, 503).build()).build());
        paths.put(Routes.MANAGE + "/overdue", Value.group().put("get", operation("overdue",
                "Public items whose newest approving review is due again, longest overdue first", list, "200", overdue(), 400, 401, 403,
                405,
                500, 503).build()).build());
        return paths;
    }

    private static Value.GroupBuilder operation(String id, String summary, List<Value> parameters, String status, Value.Group answer,
            int... problems) {
        var responses = Value.group().put(status, answer);
        for (int problem : problems) {
            responses.put(String.valueOf(problem), Value.group().put("$ref", "#/components/responses/Problem" + problem).build());
        }
        return new Operation(id, "manage", summary, parameters, responses.build()).described().put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static Value.Group made() {
        var location = Value.group().put("description", "The address of the new revision.").put("schema", string()).build();
        var meta = object(Value.group().put("type", string()).put("slug", string()).put("locale", string()).build());
        return Value.group().put("description", "There is a new revision.").put("headers", Value.group().put("Location", location).build())
                .put("content", Responses.content("application/json",
                        object(Value.group().put("data", ref("RevisionText")).put("meta", meta).build())))
                .build();
    }

    private static Value.Group body() {
        var outcome = Field.find(CommonFields.WRITTEN, "reviews.outcome").map(field -> Schemas.value(field.kind())).orElseThrow();
        var day = Schemas.type("string").put("format", "date").build();
        var members = Value.group().put("revision", HistoryDoc.NUMBER).put("by", string()).put("outcome", outcome).build();
        var all = members.with("role", string()).with("on", day).with("scope", string()).with("nextDue", day);
        return Value.group().put("required", true)
                .put("description", "revision is the newest or the public one; by is the slug of a person; "
                        + "on is today unless said; nextDue comes after it.")
                .put("content", Responses.content("application/json", object(members).with("properties", all))).build();
    }

    private static Value.Group overdue() {
        var entry = object(Value.group().put("type", string()).put("slug", string()).put("locale", string()).put("title", string())
                .put("lastReviewed", TEXT_OR_NULL).put("nextReview", string()).put("changedSinceReview", HistoryDoc.nullable("boolean"))
                .put("daysOverdue", integer()).build());
        var pagination = object(
                Value.group().put("size", integer()).put("number", integer()).put("pages", integer()).put("total", integer())
                        .build());
        var meta = object(Value.group().put("pagination", pagination).put("locale", string()).put("today", string()).build());
        return Value.group().put("description", "Found.").put("headers", Responses.uncached())
                .put("content", Responses.content("application/json",
                        object(Value.group().put("data", array(entry)).put("meta", meta).build())))
                .build();
    }
}
