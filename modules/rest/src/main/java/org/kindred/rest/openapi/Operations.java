package org.kindred.rest.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;

/** Where to ask: every path of the delivery API, with its parameters and answers. */
final class Operations {

    private static final String BASE = "/api/v1";
    private static final String JSON = "application/json";

    private final ContentTypes types;

    Operations(ContentTypes types) {
        this.types = types;
    }

    Value.Group paths() {
        var paths = Value.group();
        paths.put(BASE, get("getTypes", "What there is: types, their fields and links", List.of(),
                Answers.responses(Answers.ok("The types.", data(Json.type("object"))), "400")));
        paths.put(BASE + "/site", get("getSite", "The public part of the site's settings", List.of(),
                Answers.responses(Answers.ok("The site.", data(Json.type("object"))), "400")));
        types.all().forEach(type -> ofType(paths, type));
        search(paths);
        others(paths);
        return paths.build();
    }

    private static void ofType(Value.GroupBuilder paths, ContentType type) {
        String name = Schemas.name(type);
        String list = BASE + "/" + type.plural();
        var card = Json.ref("schemas", name + "Card");
        paths.put(list, tagged(type, get("list" + name, "A page of " + type.plural(),
                List.of("filter" + name, "sort" + name, "facet" + name, "fields" + name, "include", "locale", "format", "references",
                        "page"),
                Answers.responses(Answers.page("A page of cards.", listOf(card)), "400", "406", "503"))));
        var item = Json.content(JSON, Json.whole(Value.group()
                .put("data", Json.ref("schemas", name)).put("meta", Json.ref("schemas", "ItemMeta")).build()))
                .with("text/html", string()).with("text/markdown", string());
        paths.put(list + "/{slug}", tagged(type, get("get" + name, "One " + type.name(),
                List.of("slug", "fields" + name, "include", "locale", "format", "references"),
                Answers.responses(Answers.ok("The " + type.name() + ".", item), "400", "404", "406"))));
        paths.put(list + "/{slug}.md", tagged(type, get("get" + name + "Markdown", "One " + type.name() + " as Markdown",
                List.of("slug", "locale"),
                Answers.responses(Answers.ok("Public front matter and body.", Value.group().put("text/markdown", string()).build()),
                        "400", "404"))));
        paths.put(list + "/{slug}.html", tagged(type, get("get" + name + "Html", "The rendered body of one " + type.name(),
                List.of("slug", "locale", "references"),
                Answers.responses(Answers.ok("Safe HTML.", Value.group().put("text/html", string()).build()), "400", "404"))));
    }

    private static void search(Value.GroupBuilder paths) {
        paths.put(BASE + "/search", get("search", "Ranked hits of every type",
                List.of("q", "filterAny", "sortAny", "facetAny", "fieldsAny", "include", "locale", "format", "references", "page"),
                Answers.responses(Answers.page("A page of hits.", listOf(Json.ref("schemas", "Hit"))), "400", "406", "410", "503")));
        paths.put(BASE + "/suggest", get("suggest", "Completions while typing", List.of("q", "type", "locale"),
                Answers.responses(Answers.page("Completions, best first.", data(Json.array(Json.ref("schemas", "Suggestion")))), "400",
                        "503")));
    }

    private static void others(Value.GroupBuilder paths) {
        var next = Json.whole(Value.group().put("next", Json.described("string", "The cursor to go on from.")).build());
        paths.put(BASE + "/changes", get("getChanges", "What was published, changed or withdrawn, oldest first", List.of("since"),
                Answers.responses(Answers.page("Entries of the change log.", Json.content(JSON, Json.whole(Value.group()
                        .put("data", Json.array(Json.ref("schemas", "Change"))).put("meta", next).build()))), "400")));
        paths.put(BASE + "/resolve", get("resolve", "The item that an old path leads to", List.of("path"),
                Answers.responses(Answers.ok("Where it is now.", data(Json.type("object"))), "400", "404")));
        paths.put(BASE + "/manage/render", render());
        paths.put("/problems/{name}", get("explainProblem", "What a problem means", List.of("problem"),
                Answers.responses(Answers.ok("An explanation.", Json.content(JSON, Json.type("object")).with("text/html", string())),
                        "404")));
        paths.put("/openapi.json", get("getOpenApi", "This document", List.of(),
                Answers.responses(Answers.ok("OpenAPI 3.1.", Json.content(JSON, Json.type("object"))))));
        Stream.of("live", "ready", "started").forEach(probe -> paths.put("/health/" + probe, health(probe)));
        paths.put("/metrics", plain("getMetrics", "Figures for operators", "text/plain"));
    }

    private static Value.Group render() {
        var operation = Value.group()
                .put("operationId", "render").put("summary", "Renders Markdown; nothing is stored")
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build())))
                .put("requestBody", Value.group().put("required", true)
                        .put("content", Value.group().put("text/markdown", string()).build()).build())
                .put("responses", Value.group()
                        .put("200", Value.group().put("description", "How it would look if it were published now.")
                                .put("content", Json.content(JSON, Json.ref("schemas", "Rendered"))).build())
                        .put("401", Json.ref("responses", "Problem401")).put("403", Json.ref("responses", "Problem403"))
                        .put("413", Json.ref("responses", "Problem413")).put("415", Json.ref("responses", "Problem415")).build());
        return Value.group().put("post", operation.build()).build();
    }

    private static Value.Group health(String probe) {
        var answer = Value.group().put("description", "MicroProfile Health.")
                .put("content", Json.content(JSON, Json.type("object"))).build();
        return Value.group()
                .put("get", Value.group().put("operationId", "health" + Character.toUpperCase(probe.charAt(0)) + probe.substring(1))
                        .put("summary", "Whether the service is " + probe)
                        .put("responses", Value.group().put("200", answer).put("503", answer).build()).build())
                .build();
    }

    private static Value.Group plain(String id, String summary, String mediaType) {
        return Value.group().put("get", Value.group().put("operationId", id).put("summary", summary)
                .put("responses", Value.group().put("200", Value.group().put("description", summary)
                        .put("content", Value.group().put(mediaType, string()).build()).build()).build())
                .build()).build();
    }

    private static Value.Group get(String id, String summary, List<String> parameters, Value.Group responses) {
        var operation = Value.group().put("operationId", id).put("summary", summary);
        if (!parameters.isEmpty()) {
            operation.put("parameters", Value.list(parameters, name -> Json.ref("parameters", name)));
        }
        return Value.group().put("get", operation.put("responses", responses).build()).build();
    }

    private static Value.Group tagged(ContentType type, Value.Group path) {
        var operation = (Value.Group) path.get("get");
        return path.with("get", operation.with("tags", Value.texts(List.of(type.plural()))));
    }

    private static Value.Group string() {
        return Value.group().put("schema", Json.type("string")).build();
    }

    private static Value.Group data(Value.Group schema) {
        return Json.content(JSON, Json.object(Value.group().put("data", schema).build(), Value.texts(List.of("data"))));
    }

    private static Value.Group listOf(Value.Group card) {
        return Json.content(JSON, Json.whole(Value.group()
                .put("data", Json.array(card)).put("meta", Json.ref("schemas", "ListMeta")).build()));
    }
}
