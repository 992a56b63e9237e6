package org.kindred.plugin.hsds.openapi;

import java.util.List;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.query.DirectoryParameter;
import org.kindred.plugin.hsds.query.Paging;

/** The parts of the OpenAPI document that many addresses share. */
final class Parts {

    private static final List<String> STATUSES = List.of("400", "404", "406", "500", "503");

    private Parts() {
    }

    static Value.Group ref(String schema) {
        return Value.group().put("$ref", "#/components/schemas/" + schema).build();
    }

    static Value.Group response(String name) {
        return Value.group().put("$ref", "#/components/responses/" + name).build();
    }

    private static Value.Group type(String type) {
        return Value.group().put("type", type).build();
    }

    /** One of several schemas, by what was asked. */
    static Value.Group any(Value... schemas) {
        return Value.group().put("anyOf", Value.list(List.of(schemas))).build();
    }

    /** A page of things. */
    static Value.Group page(Value item) {
        var contents = Value.group().put("contents", Value.group().put("type", "array").put("items", item).build()).build();
        return Value.group().put("allOf", Value.list(List.of(ref("Page")))).put("properties", contents)
                .put("required", Value.texts(List.of("contents"))).build();
    }

    static Value.Group content(String mediaType, Value schema) {
        return Value.group().put(mediaType, Value.group().put("schema", schema).build()).build();
    }

    /** What an address answers. */
    static Value.Group ok(Value.Group content) {
        var headers = Value.group();
        List.of("ETag", "Cache-Control", "Vary").forEach(name -> headers.put(name, header(name)));
        return Value.group()
                .put("200", Value.group().put("description", "What was asked for.").put("headers", headers.build()).put("content", content)
                        .build())
                .put("304", response("NotModified")).put("400", response("Problem400")).put("406", response("Problem406"))
                .put("500", response("Problem500")).put("503", response("Problem503")).build();
    }

    private static Value.Group header(String name) {
        return Value.group().put("$ref", "#/components/headers/" + name).build();
    }

    static Value.Group headers() {
        return Value.group().put("ETag", described("Names these bytes; another for each query and coding."))
                .put("Cache-Control", described("For how long others may keep the answer."))
                .put("Vary", described("Which header fields of the request the answer depends on."))
                .put("Retry-After", described("After how many seconds to try again.")).build();
    }

    private static Value described(String description) {
        return Value.group().put("description", description).put("schema", type("string")).build();
    }

    static Value.Group responses() {
        var responses = Value.group().put("NotModified", Value.group().put("description", "What the client has is still true.")
                .put("headers", Value.group().put("ETag", header("ETag")).put("Cache-Control", header("Cache-Control"))
                        .put("Vary", header("Vary")).build())
                .build());
        STATUSES.forEach(status -> responses.put("Problem" + status, problem(status)));
        return responses.build();
    }

    private static Value problem(String status) {
        var problem = Value.group().put("description", switch (status) {
            case "400" -> "A parameter is unknown or wrong; the problem names it and says what is allowed.";
            case "404" -> "Nothing of that id is public.";
            case "406" -> "The header Accept wants none of the forms there are.";
            case "500" -> "Something went wrong in the service; its log tells more under the number in the problem.";
            default -> "Too busy, or not ready yet; Retry-After says when to try again.";
        });
        if (status.equals("503")) {
            problem.put("headers", Value.group().put("Retry-After", header("Retry-After")).build());
        }
        return problem.put("content", content("application/problem+json", ref("Problem"))).build();
    }

    static Value.Group schemas() {
        return Value.group().put("Page", pageSchema()).put("Overview", overview()).put("Problem", problemSchema()).build();
    }

    private static Value pageSchema() {
        var properties = Value.group().put("total_items", whole("How many there are on all pages."))
                .put("total_pages", whole("How many pages."))
                .put("page_number", whole("Which page this is, from 1.")).put("size", whole("How many there are on this page."))
                .put("first_page", flag("Whether it is the first page.")).put("last_page", flag("Whether none follows."))
                .put("empty", flag("Whether there is nothing on it.")).build();
        return object(properties);
    }

    private static Value overview() {
        var uri = Value.group().put("type", "string").put("format", "uri").build();
        return object(Value.group().put("version", Value.group().put("const", "3.0").build()).put("profile", uri).put("openapi_url", uri)
                .build());
    }

    private static Value problemSchema() {
        var fault = object(Value.group().put("parameter", type("string")).put("detail", type("string")).build());
        var properties = Value.group().put("type", type("string")).put("title", type("string")).put("status", type("integer"))
                .put("detail", type("string")).put("errors", Value.group().put("type", "array").put("items", fault).build()).build();
        return Value.group().put("type", "object").put("properties", properties)
                .put("required", Value.texts(List.of("type", "title", "status", "detail"))).build();
    }

    private static Value.Group object(Value.Group properties) {
        return Value.group().put("type", "object").put("properties", properties)
                .put("required", Value.texts(List.copyOf(properties.members().keySet()))).build();
    }

    private static Value whole(String description) {
        return Value.group().put("type", "integer").put("minimum", 0).put("description", description).build();
    }

    private static Value flag(String description) {
        return Value.group().put("type", "boolean").put("description", description).build();
    }

    /** What a parameter holds. */
    static Value schema(DirectoryParameter parameter) {
        var schema = Value.group().put("type", parameter.type());
        if (!parameter.format().isEmpty()) {
            schema.put("format", parameter.format());
        }
        switch (parameter) {
            case PAGE -> schema.put("minimum", 1).put("default", 1);
            case PER_PAGE -> schema.put("minimum", 1).put("default", Paging.USUAL);
            case FORMAT -> schema.put("enum", Value.texts(List.of("json", "ndjson"))).put("default", "json");
            case SEARCH -> schema.put("minLength", 1).put("maxLength", 256);
            case MINIMAL, FULL, FULL_SERVICE, TOP_ONLY -> schema.put("default", false);
            default -> schema.build();
        }
        return schema.build();
    }
}
