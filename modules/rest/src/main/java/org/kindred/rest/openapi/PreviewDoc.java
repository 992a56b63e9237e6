package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.data;
import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;
import static org.kindred.rest.openapi.Schemas.array;
import static org.kindred.rest.openapi.Schemas.object;
import static org.kindred.rest.openapi.Schemas.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.content.State;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.Routes;

/** Describes links to what is not public yet. */
final class PreviewDoc {

    private static final String PREVIEW = Routes.MANAGE + "/{types}/{slug}/preview";
    private static final Value MOMENT = Schemas.type("string").put("format", "date-time").build();

    private PreviewDoc() {
    }

    /** The paths, with the parameters that say which translation is meant. */
    static Map<String, Group> paths(List<Value> one) {
        var paths = new LinkedHashMap<String, Group>();
        var item = HistoryDoc.with(one);
        paths.put(PREVIEW, Value.group()
                .put("get", operation("previews", "The links to an item's newest text, newest first, without their tokens", item,
                        answer("200", "Found.", data(array(ref("Preview")))), 400, 401, 403, 404, 405, 429, 500, 503).build())
                .put("post", operation("preview", "A link to an item's newest text, public or not, that ends by itself", item,
                        answer("201", "Made; the token is told this once.", data(ref("NewPreview"))), 400, 401, 403, 404, 405, 409, 413,
                        429,
                        500, 503).put("requestBody", body()).build())
                .build());
        paths.put(PREVIEW + "/{id}", Value.group()
                .put("delete", operation("revoke-preview", "Take a link back: from then on it opens nothing",
                        HistoryDoc.with(one, HistoryDoc.inPath("id", "The id of a preview.", string())),
                        Value.group().put("204", Value.group().put("description", "Taken back.").build()), 400, 401, 403, 404, 405, 429,
                        500,
                        503).build())
                .build());
        return paths;
    }

    private static GroupBuilder operation(String id, String summary, List<Value> parameters, GroupBuilder responses, int... problems) {
        for (int problem : problems) {
            responses.put(String.valueOf(problem), Value.group().put("$ref", "#/components/responses/Problem" + problem).build());
        }
        return new Operation(id, "manage", summary, parameters, responses.build()).described().put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static GroupBuilder answer(String status, String description, Group schema) {
        return Value.group().put(status, Value.group().put("description", description).put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
    }

    private static Group body() {
        var members = Value.group()
                .put("for",
                        Schemas.type("string").put("format", "duration").put("description", "How long: PT2H; from a minute to seven days.")
                                .build())
                .put("until", Schemas.type("string").put("description",
                        "Until when: with an offset, or as the clock on the site's wall shows it; at most seven days from now.").build())
                .build();
        return Value.group().put("description", "How long it lasts; an hour unless said.")
                .put("content", Responses.content("application/json",
                        Schemas.type("object").put("properties", members).put("additionalProperties", false).build()))
                .build();
    }

    /** The schemas of previews, and of what an answer says of the one that it is. */
    static void addTo(GroupBuilder schemas) {
        var preview = Value.group().put("id", string()).put("type", string()).put("slug", string()).put("locale", string())
                .put("state", words(Stream.of(Preview.State.values()).map(Preview.State::word))).put("until", MOMENT)
                .put("createdAt", MOMENT)
                .put("createdBy", string()).put("revokedAt", HistoryDoc.nullable("string")).build();
        schemas.put("Preview", object(preview));
        schemas.put("NewPreview", object(Value.group().putAll(preview).put("token", string())
                .put("url", string().with("description", Value.of("The item as JSON, with the token.")))
                .put("page",
                        Value.group().put("type", Value.texts(List.of("string", "null"))).put("description", "Its page on the website, "
                                + "with the token, for a front end that knows what to do with it; null where the type has none.").build())
                .build()));
        schemas.put("Previewed",
                object(Value.group().put("revision", integer()).put("state", words(Stream.of(State.values()).map(State::word)))
                        .put("publishedRevision", HistoryDoc.nullable("integer")).put("until", MOMENT).build())
                        .with("description", Value
                                .of("That this is no public text: which one it is, what readers see, and until when the link holds.")));
    }

    private static Group words(Stream<String> words) {
        return Schemas.type("string").put("enum", Value.texts(words.toList())).build();
    }
}
