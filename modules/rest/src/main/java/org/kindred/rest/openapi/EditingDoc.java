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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.WorkQuery;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.Routes;

/** Describes items in every state: their lists, their texts, their transitions. */
final class EditingDoc {

    private static final String LIST = Routes.MANAGE + "/{types}";
    private static final String ITEM = LIST + "/{slug}";
    private static final Value NUMBER_OR_NULL = orNull("integer");
    private static final Value TEXT_OR_NULL = orNull("string");
    private static final Value MOMENT_OR_NULL = Value.group().put("type", Value.texts(List.of("string", "null"))).put("format", "date-time")
            .build();
    private static final Group TYPES = inPath("types", "The plural of a content type.", Schemas.type("string").build());
    private static final Group SLUG = inPath("slug", "The item's name in addresses.",
            Schemas.type("string").put("pattern", Schemas.SLUG).put("maxLength", 200).build());
    /** Of what is meant for what somebody has read. */
    static final Group IF_MATCH = inHeader("If-Match", "The ETag of what was read, or * for whatever is there.");
    private static final Group IF_NONE_MATCH = inHeader("If-None-Match", "* for an item that is not there yet.");

    private EditingDoc() {
    }

    /**
     * The paths.
     *
     * @param page    parameters of pages
     * @param looking parameters of what looks at an item or moves it
     * @param saving  parameters of what saves a text
     */
    static Map<String, Group> paths(List<Value> page, List<Value> looking, List<Value> saving) {
        var paths = new LinkedHashMap<String, Group>();
        paths.put(LIST, Value.group().put("get", list(page)).build());
        paths.put(ITEM, Value.group()
                .put("get", operation("edition", "An item in whatever state; as text/markdown, its file byte for byte",
                        with(looking, TYPES, SLUG), answers("200", "The item.", formats(), 404, 406)).build())
                .put("put", operation("save",
                        "Save a draft: a whole content file, or some fields and the body; what is public stays, and reviews and corrections are what they were unless the caller may make them",
                        with(saving, TYPES, SLUG, IF_MATCH, IF_NONE_MATCH),
                        answers("200", "Saved.", json(data(ref("Edition"))), 404, 412, 413, 415, 422, 428).put("201", created()))
                        .put("requestBody", text()).build())
                .put("delete", operation("archive",
                        "Archive an item, with the scope of that transition; refused where published items still refer to it",
                        with(looking, TYPES, SLUG, IF_MATCH), answers("200", "Archived.", json(data(ref("Edition"))), 404, 409, 412))
                        .build())
                .build());
        paths.put(ITEM + "/transitions", Value.group().put("post",
                operation("move", "Bring an item into another state, now or at a time; to archived only if no published item refers to it",
                        with(looking, TYPES, SLUG, IF_MATCH),
                        answers("200", "It stands there now.", json(data(ref("Edition"))), 404, 409, 412, 413, 415, 422))
                        .put("requestBody", body(json(ref("Transition")))).build())
                .build());
        return paths;
    }

    private static Group list(List<Value> page) {
        var pagination = object(Value.group().put("size", integer()).put("pages", integer()).put("total", integer())
                .put("after", TEXT_OR_NULL).build());
        var answer = object(Value.group().put("data", array(ref("WorkItem")))
                .put("meta", object(Value.group().put("pagination", pagination).build())).build());
        return operation("work", "Items in every state, each locale by itself", with(page, TYPES, filter(), sort(), words()),
                answers("200", "A page of items.", json(answer), 404)).build();
    }

    private static Group filter() {
        var properties = Value.group();
        WorkQuery.FIELDS.forEach(field -> properties.put(field.name(), Value.group().put("description", field.description()).build()));
        return Value.group().put("name", "filter").put("in", "query").put("style", "deepObject").put("explode", true)
                .put("description", "Which items: filter[field]=v or filter[field][op]=v, as on the lists of the delivery API.")
                .put("schema", Schemas.type("object").put("properties", properties.build()).build()).build();
    }

    private static Group sort() {
        var names = WorkQuery.FIELDS.stream().map(Field::name).flatMap(name -> Stream.of(name, "-" + name)).toList();
        return Value.group().put("name", "sort").put("in", "query").put("description", "The order; -updatedAt unless said.")
                .put("schema", Schemas.type("string").put("enum", Value.texts(names)).build()).build();
    }

    private static Group words() {
        return Value.group().put("name", "q").put("in", "query")
                .put("description", "Words that all stand in the title of the newest text, or in the slug.")
                .put("schema", Schemas.type("string").put("maxLength", 256).build()).build();
    }

    private static Group inPath(String name, String description, Value schema) {
        return Value.group().put("name", name).put("in", "path").put("required", true).put("description", description)
                .put("schema", schema).build();
    }

    private static Group inHeader(String name, String description) {
        return Value.group().put("name", name).put("in", "header").put("description", description).put("schema", string()).build();
    }

    private static List<Value> with(List<Value> query, Value... others) {
        return new ArrayList<>(Stream.concat(Stream.of(others), query.stream()).toList());
    }

    private static GroupBuilder operation(String id, String summary, List<Value> parameters, GroupBuilder responses) {
        return new Operation(id, "manage", summary, parameters, responses.build()).described().put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static GroupBuilder answers(String status, String description, Group content, int... problems) {
        var responses = Value.group().put(status, Value.group().put("description", description).put("headers", Responses.uncached())
                .put("content", content).build());
        IntStream.concat(IntStream.of(400, 401, 403, 405, 429, 500, 503), IntStream.of(problems)).sorted()
                .forEach(problem -> responses.put(String.valueOf(problem),
                        Value.group().put("$ref", "#/components/responses/Problem" + problem).build()));
        return responses;
    }

    private static Group created() {
        var location = Value.group().put("description", "The address of the item.").put("schema", string()).build();
        return Value.group().put("description", "Made.").put("headers", Value.group().putAll(Responses.uncached()).put("Location", location)
                .build()).put("content", json(data(ref("Edition")))).build();
    }

    private static Group formats() {
        return Value.group().putAll(json(data(ref("Edition")))).putAll(Responses.content("text/markdown", string())).build();
    }

    private static Group text() {
        return body(Value.group().putAll(Responses.content("text/markdown", string())).putAll(json(ref("EditionParts"))).build());
    }

    private static Group body(Group content) {
        return Value.group().put("required", true).put("content", content).build();
    }

    private static Group json(Value schema) {
        return Responses.content("application/json", schema);
    }

    private static Value orNull(String type) {
        return Value.group().put("type", Value.texts(List.of(type, "null"))).build();
    }

    private static Group words(Stream<String> words) {
        return Schemas.type("string").put("enum", Value.texts(words.toList())).build();
    }

    /** The schemas of items in every state. */
    static void addTo(GroupBuilder schemas) {
        schemas.put("WorkItem", object(standing().build()));
        var way = object(Value.group().put("to", words(Stream.of(State.values()).map(State::word)))
                .put("scope", words(Stream.of(Scope.values()).map(Scope::word))).build());
        schemas.put("Edition", object(standing().put("message", string()).put("fields", Schemas.type("object").build())
                .put("body", string()).put("findings", array(ref("Finding"))).put("transitions", array(way)).build()));
        schemas.put("EditionParts", Schemas.type("object").put("properties", Value.group()
                .put("fields", Schemas.type("object").put("description",
                        "Fields by name; null takes one away, and what is not named stays as it is written.").build())
                .put("body", string()).build()).put("additionalProperties", false).build());
        schemas.put("Transition", Schemas.type("object").put("properties", Value.group()
                .put("to", words(Stream.of(State.values()).map(State::word))).put("at", moment("When it becomes public"))
                .put("until", moment("When it goes again")).put("comment", Schemas.type("string").put("maxLength", 2000).build())
                .build()).put("required", Value.texts(List.of("to"))).put("additionalProperties", false).build());
    }

    private static Group moment(String what) {
        return Schemas.type("string")
                .put("description", what + ": with an offset, or as the clock on the site's wall shows it; a day alone "
                        + "is its midnight there.")
                .build();
    }

    private static GroupBuilder standing() {
        return Value.group().put("type", string()).put("slug", string()).put("locale", string())
                .put("state", words(Stream.of(State.values()).map(State::word))).put("revision", integer())
                .put("publishedRevision", NUMBER_OR_NULL).put("scheduledRevision", NUMBER_OR_NULL).put("publishAt", MOMENT_OR_NULL)
                .put("scheduledUntil", MOMENT_OR_NULL).put("expireAt", MOMENT_OR_NULL).put("firstPublishedAt", MOMENT_OR_NULL)
                .put("title", string()).put("updatedAt", Schemas.type("string").put("format", "date-time").build())
                .put("updatedBy", string()).put("file", TEXT_OR_NULL);
    }
}
