package org.kindred.rest.openapi;

import java.util.List;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.problem.ProblemKind;

/** The schemas of whole documents, and of what is in them beside items. */
final class DocumentSchemas {

    private DocumentSchemas() {
    }

    static Value.Group all(ContentTypes types) {
        var schemas = Value.group();
        types.all().forEach(type -> new TypeSchemas(type).addTo(schemas));
        TypeSchemas.addShared(schemas);
        schemas.put("CitingItem", Value.group().put("anyOf", Value.list(types.all(),
                type -> Schemas.ref(TypeSchemas.name(type) + "Part"))).build());
        SiteSchemas.addTo(schemas);
        addPaging(schemas);
        addProblem(schemas);
        addRanking(schemas);
        AssetDoc.addTo(schemas);
        ImportDoc.addTo(schemas);
        TokenDoc.addTo(schemas);
        EditingDoc.addTo(schemas);
        HistoryDoc.addTo(schemas);
        PreviewDoc.addTo(schemas);
        LinkDoc.addTo(schemas);
        ReportDoc.addTo(schemas);
        WebhookDoc.addTo(schemas, types);
        schemas.put("Change", Schemas.object(Value.group()
                .put("change", Schemas.type("string").put("enum", Value.texts(List.of("published", "withdrawn"))).build())
                .put("type", string()).put("slug", string()).put("locale", string())
                .put("digest", Value.group().put("type", Value.texts(List.of("string", "null"))).build())
                .put("at", Schemas.type("string").put("format", "date-time").build()).build()));
        schemas.put("Completion", Schemas.object(Value.group().put("text", string()).put("type", string()).put("slug", string()).build()));
        schemas.put("Highlight", Schemas.object(Value.group().put("title", string()).put("body", Schemas.array(string())).build()));
        schemas.put("Finding", Schemas.object(Value.group()
                .put("severity", Schemas.type("string").put("enum", Value.texts(List.of("info", "warning", "error"))).build())
                .put("rule", string()).put("message", string()).put("line", integer()).put("column", integer()).put("help", string())
                .build()));
        return schemas.build();
    }

    private static void addPaging(GroupBuilder schemas) {
        var pagination = Value.group().put("size", integer()).put("pages", integer()).put("total", integer())
                .put("after", Value.group().put("type", Value.texts(List.of("string", "null"))).build()).build();
        schemas.put("Pagination", Schemas.object(pagination).with("properties",
                pagination.with("number", integer().with("description", Value.of("Not after a cursor.")))));
        schemas.put("Facets", Schemas.type("object").put("additionalProperties", Schemas.array(Schemas.object(
                Value.group().put("value", string()).put("title", string()).put("count", integer()).build()))).build());
    }

    /** Why a page stands in its order. */
    private static void addRanking(GroupBuilder schemas) {
        var reason = Schemas.object(Value.group().put("name", string()).put("points", integer()).put("description", string()).build());
        var item = Schemas
                .object(Value.group().put("slug", string()).put("points", integer()).put("reasons", Schemas.array(string())).build());
        schemas.put("Ranking", Schemas.object(Value.group().put("order", Schemas.array(string())).put("reasons", Schemas.array(reason))
                .put("items", Schemas.array(item)).build())
                .with("description", Value.of("In an order by ranking: what counts, and what of it holds of each entry of the page.")));
    }

    private static void addProblem(GroupBuilder schemas) {
        var fault = Value.group().put("anyOf", Value.list(List.of(
                Schemas.object(Value.group().put("parameter", string()).put("detail", string()).build()),
                Schemas.object(Value.group().put("pointer", string()).put("detail", string()).build())))).build();
        var told = Value.group().put("type", Schemas.type("string").put("enum", kinds()).build()).put("title", string())
                .put("status", integer()).put("detail", string()).build();
        schemas.put("Problem", Schemas.object(told).with("properties", told.with("errors", Schemas.array(fault)))
                .with("description", Value.of("What went wrong (RFC 9457). Its type is an address that explains it.")));
    }

    private static Value.Many kinds() {
        return Value.texts(List.of(ProblemKind.values()).stream().map(kind -> "/problems/" + kind.word()).toList());
    }

    /** {@code {"data": …}}. */
    static Value.Group data(Value schema) {
        return Schemas.object(Value.group().put("data", schema).build());
    }

    /** One item of a type. */
    static Value.Group item(ContentType type) {
        var meta = Value.group().put("locale", string()).put("localeFallback", bool()).build();
        return Schemas.object(Value.group().put("data", any(TypeSchemas.name(type), TypeSchemas.name(type) + "Part"))
                .put("meta", Schemas.object(meta).with("properties", meta.with("refreshing", bool()).with("asOf", Schemas.ref("AsOf"))
                        .with("preview", Schemas.ref("Previewed")).with("part", string())))
                .build());
    }

    /** A page of cards. */
    static Value.Group list(ContentType type) {
        return page(any(TypeSchemas.name(type) + "Card", TypeSchemas.name(type) + "Part"), Value.EMPTY,
                type.ranking().isPresent() ? Value.group().put("ranking", Schemas.ref("Ranking")).build() : Value.EMPTY);
    }

    /** A page of hits of any type. */
    static Value.Group search(ContentTypes types) {
        var cards = types.all().stream().<Value>map(type -> any(TypeSchemas.name(type) + "Card", TypeSchemas.name(type) + "Part")).toList();
        var found = Schemas
                .object(Value.group().put("score", Schemas.type("number").build()).put("highlight", Schemas.ref("Highlight")).build());
        var hit = Value.group().put("allOf", Value.list(List.of(Value.group().put("anyOf", Value.list(cards)).build(), found))).build();
        return page(hit,
                Value.group().put("suggestion", Value.group().put("type", Value.texts(List.of("string", "null"))).build()).build(),
                Value.EMPTY);
    }

    private static Value.Group page(Value card, Value.Group moreMeta, Value.Group perhaps) {
        var meta = Value.group().put("pagination", Schemas.ref("Pagination")).put("facets", Schemas.ref("Facets")).putAll(moreMeta).build();
        return Schemas.object(Value.group().put("data", Schemas.array(card))
                .put("meta", Schemas.object(meta).with("properties",
                        Value.group().putAll(meta).putAll(perhaps).put("asOf", Schemas.ref("AsOf")).build()))
                .build());
    }

    private static Value.Group any(String one, String other) {
        return Value.group().put("anyOf", Value.list(List.of(Schemas.ref(one), Schemas.ref(other)))).build();
    }

    static Value.Group string() {
        return Schemas.type("string").build();
    }

    static Value.Group integer() {
        return Schemas.type("integer").build();
    }

    private static Value.Group bool() {
        return Schemas.type("boolean").build();
    }
}
