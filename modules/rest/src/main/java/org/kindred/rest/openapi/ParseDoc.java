package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import org.kindred.kernel.value.Value;

/** Describes {@code POST /manage/citations/parse}. */
final class ParseDoc {

    private ParseDoc() {
    }

    static Value.Group path() {
        var responses = Value.group().put("200", Value.group().put("description", "One answer for each reference, in their order.")
                .put("headers", Responses.uncached()).put("content", Responses.content("application/json", answer())).build());
        List.of(400, 401, 403, 404, 405, 413, 415, 429, 500).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        var operation = new Operation("parse-citations", "manage", "References as people write them, as CSL-JSON", List.of(),
                responses.build())
                .described().put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build())))
                .put("requestBody",
                        Value.group().put("required", true).put("content", Responses.content("application/json", request())).build());
        return Value.group().put("post", operation.build()).build();
    }

    private static Value.Group request() {
        var text = Schemas.type("string").put("maxLength", 10_000).build();
        var texts = Schemas.array(text).with("maxItems", Value.of(1000)).with("description", Value.of("References, each by itself."));
        return Schemas.object(Value.group().put("text", texts).build()).with("additionalProperties", Value.of(false));
    }

    private static Value.Group answer() {
        var csl = Schemas.type("object").put("description", "A CSL-JSON item without id, as far as the reference was understood.")
                .put("required", Value.texts(List.of("type"))).build();
        var sure = Schemas.type("number").put("minimum", 0).put("maximum", 1).build();
        var confidence = Schemas.type("object").put("description", "How sure each variable of csl is.").put("additionalProperties", sure)
                .build();
        var unread = Schemas.array(string()).with("description",
                Value.of("What no variable holds, in its order, without mere punctuation."));
        return DocumentSchemas.data(Schemas.array(Schemas.object(Value.group().put("csl", csl).put("confidence", confidence)
                .put("text", string().with("description", Value.of("The reference as it came."))).put("unread", unread).build())));
    }
}
