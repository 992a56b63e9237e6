package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.manage.LinksQuery;

/** Describes {@code /manage/links}. */
final class LinkDoc {

    private static final String BASE = Routes.MANAGE + "/links";
    private static final List<Value> ID = List.of(Value.group().put("name", "id").put("in", "path").put("required", true)
            .put("description", "SHA-256 of the address, in hex.").put("schema", string()).build());

    private LinkDoc() {
    }

    static Map<String, Group> paths(List<Value> paging) {
        var paths = new LinkedHashMap<String, Group>();
        paths.put(BASE, Value.group().put("get", operation("list-links", "Where the content leads out of the site, by addresses", "read",
                Stream.concat(Stream.of(filter()), paging.stream()).toList(), answers("200", "A page of links.", page())).build()).build());
        paths.put(BASE + "/{id}",
                Value.group().put("get", operation("get-link", "One link, with who leads there and its history", "read", ID,
                        answers("200", "The link.", data(), 404)).build()).build());
        paths.put(BASE + "/{id}/overrule", Value.group()
                .put("put", operation("overrule-link", "Say how a link stands, against the checks, until some moment", "review", ID,
                        answers("200", "The link, as it is told of now.", data(), 404, 413, 415)).put("requestBody", body()).build())
                .put("delete", operation("trust-link-checks", "Let the checks count again", "review", ID,
                        answers(404).put("204", Value.group().put("description", "They do.").build())).build())
                .build());
        paths.put(BASE + "/{id}/check", Value.group().put("post", operation("check-link",
                "Have a link looked at as soon as its host allows; what comes of it is found at the link", "write", ID,
                answers("202", "It will be looked at.", data(), 404)).build()).build());
        return paths;
    }

    private static GroupBuilder operation(String id, String summary, String scope, List<Value> parameters, GroupBuilder responses) {
        return new Operation(id, "links", summary, parameters, responses.build()).described()
                .put("description",
                        "Needs a token with the scope " + scope + (scope.equals("read") ? "." : ", without limits of type or locale."))
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static Value filter() {
        var properties = Value.group();
        LinksQuery.FIELDS.forEach(field -> properties.put(field.name(), schema(field)));
        return Value.group().put("name", "filter").put("in", "query")
                .put("description", "Which links, by values alone: filter[state]=dead.")
                .put("style", "deepObject").put("explode", true)
                .put("schema", Schemas.type("object").put("properties", properties.build()).put("additionalProperties", false).build())
                .build();
    }

    private static Group schema(Field field) {
        var type = field.kind() instanceof Flag ? Schemas.type("boolean") : Schemas.type("string");
        if (field.kind() instanceof Choice(var words)) {
            type.put("enum", Value.texts(words));
        }
        return type.put("description", field.description()).build();
    }

    private static Group page() {
        var pagination = Schemas.object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).build());
        var states = Value.group();
        Stream.of(LinkState.values()).forEach(state -> states.put(state.word(), integer()));
        return Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref("WebLink")))
                .put("meta",
                        Schemas.object(Value.group().put("pagination", pagination).put("states", Schemas.object(states.build())).build()))
                .build());
    }

    private static Group data() {
        return DocumentSchemas.data(Schemas.ref("KnownWebLink"));
    }

    private static Group body() {
        return Value.group().put("required", true).put("content", Responses.content("application/json", Schemas.ref("LinkOverrule")))
                .build();
    }

    static void addTo(GroupBuilder schemas) {
        var said = Value.group().put("state", words(Stream.of(LinkState.ALIVE, LinkState.BLOCKED, LinkState.DEAD).map(LinkState::word)))
                .put("reason", Schemas.type("string").put("minLength", 1).put("maxLength", 500).build());
        schemas.put("LinkOverrule", Schemas.type("object").put("properties", said.put("until", Schemas.type("string")
                .put("description", "From when on the checks count again: a moment, or a day.").build()).build())
                .put("required", Value.texts(List.of("state", "reason", "until"))).put("additionalProperties", false).build());
        schemas.put("LinkLook", Schemas.object(look().build()));
        schemas.put("WebLink", Schemas.object(link().build()));
        var item = Schemas.object(Value.group().put("type", string()).put("slug", string()).put("locale", string()).build());
        schemas.put("KnownWebLink", Schemas.object(link().put("items", Schemas.array(item)).put("history",
                Schemas.array(Schemas.ref("LinkLook")).with("description", Value.of("Looks at it, newest first."))).build()));
    }

    private static GroupBuilder link() {
        var word = Schemas.object(Value.group().put("state", string()).put("reason", string()).put("by", string()).put("at", moment())
                .put("until", moment()).build());
        return Value.group().put("id", string()).put("address", string()).put("host", string())
                .put("state", words(Stream.of(LinkState.values()).map(LinkState::word))).put("checked", orNull(day()))
                .put("since", orNull(day())).put("hidden", Schemas.type("boolean").build()).put("failingSince", orNull(moment()))
                .put("failedOnDays", integer()).put("movedTo", orNull(string())).put("lastLook", orNull(Schemas.ref("LinkLook")))
                .put("nextLook", moment()).put("asked", Schemas.type("boolean").build()).put("overrule", orNull(word));
    }

    private static GroupBuilder look() {
        var redirect = Schemas.object(Value.group().put("status", integer()).put("to", string()).build());
        return Value.group().put("at", moment()).put("durationMs", integer())
                .put("verdict", words(Stream.of(Verdict.values()).map(Verdict::word))).put("status", orNull(integer()))
                .put("reason", orNull(string())).put("redirects", Schemas.array(redirect))
                .put("state", words(Stream.of(LinkState.values()).map(LinkState::word)));
    }

    private static Group words(Stream<String> words) {
        return Schemas.type("string").put("enum", Value.texts(words.toList())).build();
    }

    private static Group moment() {
        return Schemas.type("string").put("format", "date-time").build();
    }

    private static Group day() {
        return Schemas.type("string").put("format", "date").build();
    }

    private static Group orNull(Group schema) {
        return Value.group().put("anyOf", Value.list(List.of(schema, Schemas.type("null").build()))).build();
    }

    private static GroupBuilder answers(String status, String description, Group schema, int... problems) {
        return answers(problems).put(status, Value.group().put("description", description).put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
    }

    private static GroupBuilder answers(int... problems) {
        var responses = Value.group();
        IntStream.concat(IntStream.of(400, 401, 403, 405, 429, 500, 503), IntStream.of(problems)).sorted()
                .forEach(problem -> responses.put(String.valueOf(problem),
                        Value.group().put("$ref", "#/components/responses/Problem" + problem).build()));
        return responses;
    }
}
