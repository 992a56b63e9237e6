package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.QueryParameter;

/** Describes {@code GET /manage/audit}. */
final class AuditDoc {

    private AuditDoc() {
    }

    static Value.Group path() {
        var entry = Schemas.object(Value.group().put("number", integer()).put("at", string()).put("by", string()).put("verb", string())
                .put("subject", string())
                .put("details", Schemas.type("object").put("additionalProperties", string()).build()).put("seal", string()).build());
        var pagination = Schemas.object(Value.group().put("size", integer()).put("total", integer())
                .put("after", Schemas.type("string").put("type", Value.texts(List.of("string", "null"))).build()).build());
        var document = Schemas.object(Value.group().put("data", Schemas.array(entry))
                .put("meta", Schemas.object(Value.group().put("pagination", pagination).build())).build());
        var responses = Value.group().put("200", Value.group().put("description", "Entries, newest first.")
                .put("content", Responses.content("application/json", document)).build());
        List.of(400, 401, 403, 405, 500).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        return Value.group()
                .put("get", new Operation("audit", "manage", "Who did what: an append-only record, each entry sealed with the one "
                        + "before it", List.of(filter(), page()), responses.build()).described()
                        .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build()))).build())
                .build();
    }

    private static Value filter() {
        var properties = Value.group();
        AuditQuery.FIELDS.forEach(field -> properties.put(field.name(), ParameterDocs.test(Schemas.value(field.kind()))));
        properties.put("or", Schemas.type("object").put("description", "Alternatives: fields under the same number are ANDed, numbers are "
                + "ORed.").put("patternProperties", Value.group().put("^[0-9]+$", Schemas.type("object").build()).build())
                .put("additionalProperties", false).build());
        return deep(QueryParameter.FILTER.word(),
                "Which entries: filter[field]=v, filter[field][op]=v with op eq, ne, in, lt, lte, gt, gte, "
                        + "exists or prefix, filter[or][0][field]=v for alternatives. Filters are ANDed; at most 20.",
                properties.build());
    }

    private static Value page() {
        return deep(QueryParameter.PAGE.word(), "page[size] (20; at most 100); page[after] goes on to what is older.",
                Value.group().put("size", Schemas.type("integer").put("minimum", 1).put("maximum", 100).build())
                        .put("after", string()).build());
    }

    private static Value deep(String name, String description, Value properties) {
        var schema = Schemas.type("object").put("properties", properties).put("additionalProperties", false).build();
        return Value.group().put("name", name).put("in", "query").put("description", description).put("style", "deepObject")
                .put("explode", true).put("schema", schema).build();
    }
}
