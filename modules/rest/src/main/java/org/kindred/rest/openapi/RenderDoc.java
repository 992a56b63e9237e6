package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import org.kindred.kernel.value.Value;

/** Describes {@code POST /manage/render}. */
final class RenderDoc {

    private RenderDoc() {
    }

    /** @param parameters of the query */
    static Value.Group path(List<Value> parameters) {
        var heading = Schemas.object(Value.group().put("level", integer()).put("id", string()).put("text", string()).build());
        var document = Schemas.object(Value.group().put("html", string()).put("text", string()).put("headings", Schemas.array(heading))
                .put("findings", Schemas.array(Schemas.ref("Finding"))).put("citations", Schemas.array(Schemas.ref("CitedEntry"))).build());
        var responses = Value.group()
                .put("200",
                        Value.group().put("description", "How it would look.")
                                .put("content", Responses.content("application/json", document))
                                .build());
        List.of(400, 401, 403, 405, 413, 415, 429, 500).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        var operation = new Operation("render", "manage", "How a text would look, stored nowhere", parameters, responses.build())
                .described()
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build())))
                .put("requestBody",
                        Value.group().put("required", true).put("content", Responses.content("text/markdown", string())).build());
        return Value.group().put("post", operation.build()).build();
    }
}
