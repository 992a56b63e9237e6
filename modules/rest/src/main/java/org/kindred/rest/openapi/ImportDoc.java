package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Routes;

/** Describes {@code /manage/import}, {@code /manage/jobs} and {@code /manage/export}. */
final class ImportDoc {

    private static final Value.Group FLAG = Schemas.type("boolean").build();
    private static final Value TEXT_OR_NULL = nullable("string").build();

    private ImportDoc() {
    }

    static Value.Group path(List<Value> parameters) {
        var location = Value.group().put("description", "The address of the job.").put("schema", string()).build();
        var accepted = Value.group().put("description", "It will be imported; the job tells how far that has come.")
                .put("headers", Value.group().put("Location", location).build()).put("content", job("Job")).build();
        var body = Value.group().put("required", true).put("description",
                "A content folder as application/zip, an export of WordPress as application/rss+xml, items as application/json or "
                        + "application/x-ndjson (at most 512 MB); a file of references (BibTeX, RIS, PubMed nbib, CSL-JSON, EndNote XML, as "
                        + "far as their plugins are installed), or an article as text/markdown or text/plain (at most 20 MB). Sent as "
                        + "application/octet-stream, its name's suffix says what it is. A 415 names what is taken.")
                .put("content", Responses.content("*/*", string())).build();
        return Value.group()
                .put("post",
                        operation("import", "Take a file in, as drafts", parameters, responses("202", accepted, 400, 401, 403, 405, 413,
                                415, 429, 500, 503)).put("requestBody", body).build())
                .build();
    }

    /** The addresses of jobs. */
    static Map<String, Value.Group> jobs(List<Value> paging) {
        var id = Value.group().put("name", "id").put("in", "path").put("required", true).put("schema", string()).build();
        var one = List.<Value>of(id);
        var part = Stream.concat(Stream.<Value>of(id), paging.stream()).toList();
        var found = Value.group().put("description", "How far it has come, with the first thousand items and findings.")
                .put("content", job("Job")).build();
        var stopped = Value.group().put("description", "The job; one that was begun ends after what is at hand.")
                .put("content", job("JobCard")).build();
        String jobs = Routes.MANAGE + "/jobs";
        return Map.of(jobs,
                get("jobs", "Imports, done and undone, the newest first", paging, page("JobCard"), 400, 401, 403, 405, 429, 500, 503),
                jobs + "/{id}",
                Value.group().putAll(get("job", "How far an import has come, and what became of each thing in it", one, found,
                        400, 401, 403, 404, 405, 429, 500, 503))
                        .put("delete", operation("cancel-job", "Stop an import; what it did stays", one,
                                responses("200", stopped, 400, 401, 403, 404, 405, 409, 429, 500, 503)).build())
                        .build(),
                jobs + "/{id}/items",
                get("job-items", "What became of the things in an import's file", part, page("ImportedItem"), 400, 401,
                        403, 404, 405, 429, 500, 503),
                jobs + "/{id}/findings", get("job-findings", "What was noticed in an import's file", part, page("ImportFinding"), 400, 401,
                        403, 404, 405, 429, 500, 503));
    }

    /** The address of the whole content. */
    static Value.Group export(List<Value> parameters) {
        var zip = Value.group().put("description", "A zip of the content folder: site.yaml, then each item's file at its path, with "
                + "state=all states.txt (a line such as archived articles/old.md for each that is archived or in review), then pictures and "
                + "documents. The same content is the same bytes.").put("headers", Responses.uncached())
                .put("content", Responses.content("application/zip", Schemas.type("string").put("format", "binary").build())).build();
        return get("export", "The whole content folder", parameters, zip, 400, 401, 403, 405, 429, 500, 503);
    }

    private static Value.Group get(String id, String summary, List<Value> parameters, Value.Group answer, int... problems) {
        return Value.group().put("get", operation(id, summary, parameters, responses("200", answer, problems)).build()).build();
    }

    private static Value.Group page(String schema) {
        var pagination = Schemas.object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).build());
        var page = Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref(schema)))
                .put("meta", Schemas.object(Value.group().put("pagination", pagination).build())).build());
        return Value.group().put("description", "A page.").put("content", Responses.content("application/json", page)).build();
    }

    private static Value.Group job(String schema) {
        return Responses.content("application/json", Schemas.ref(schema));
    }

    private static Value.GroupBuilder operation(String id, String summary, List<Value> parameters, Value.Group responses) {
        return new Operation(id, "manage", summary, parameters, responses).described().put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static Value.Group responses(String status, Value.Group answer, int... problems) {
        var responses = Value.group().put(status, answer);
        for (int problem : problems) {
            responses.put(String.valueOf(problem), Value.group().put("$ref", "#/components/responses/Problem" + problem).build());
        }
        return responses.build();
    }

    /** The schemas of a job and of what is in it. */
    static void addTo(Value.GroupBuilder schemas) {
        schemas.put("JobCard", Schemas.object(card().build()));
        schemas.put("Job", Schemas.object(card().put("findings", Schemas.array(Schemas.ref("ImportFinding")))
                .put("items", Schemas.array(Schemas.ref("ImportedItem"))).build()));
        schemas.put("ImportFinding", Schemas.object(Value.group().put("severity", words(Stream.of(Severity.values()).map(Severity::word)))
                .put("rule", string()).put("message", string()).put("line", integer()).put("column", integer()).put("help", string())
                .put("file", TEXT_OR_NULL).build()));
        schemas.put("ImportedItem", Schemas.object(Value.group()
                .put("action", words(Stream.of(Outcome.Action.values()).map(Outcome.Action::word))).put("type", TEXT_OR_NULL)
                .put("slug", TEXT_OR_NULL).put("locale", TEXT_OR_NULL).put("title", string()).put("line", integer())
                .put("path", TEXT_OR_NULL).put("file", TEXT_OR_NULL).put("diff", TEXT_OR_NULL)
                .put("match", either(match())).put("reading", either(reading())).put("edits", Schemas.array(edit())).build()));
    }

    private static Value.GroupBuilder card() {
        var counts = Schemas.type("object").put("additionalProperties", integer()).build();
        return Value.group().put("id", string()).put("state", words(Stream.of(Job.State.values()).map(Job.State::word)))
                .put("format", string()).put("name", TEXT_OR_NULL).put("by", string()).put("size", integer()).put("dryRun", FLAG)
                .put("publish", FLAG).put("done", integer()).put("total", integer()).put("counts", counts).put("reason", TEXT_OR_NULL)
                .put("createdAt", string()).put("endedAt", TEXT_OR_NULL);
    }

    private static Value.Group match() {
        var conflict = Schemas.object(Value.group().put("field", string()).put("stored", string()).put("incoming", string()).build());
        return Schemas.object(Value.group().put("type", string()).put("slug", string()).put("locale", string()).put("inFile", FLAG)
                .put("because", string())
                .put("agreeing", Schemas.array(string())).put("added", Schemas.array(string())).put("conflicts", Schemas.array(conflict))
                .put("file", TEXT_OR_NULL).build());
    }

    private static Value.Group reading() {
        var confidence = Schemas.type("object").put("additionalProperties", Schemas.type("number").build()).build();
        return Schemas
                .object(Value.group().put("text", string()).put("confidence", confidence).put("unread", Schemas.array(string())).build());
    }

    private static Value.Group edit() {
        return Schemas.object(
                Value.group().put("line", integer()).put("column", integer()).put("before", string()).put("after", string()).build());
    }

    private static Value.GroupBuilder nullable(String type) {
        return Value.group().put("type", Value.texts(List.of(type, "null")));
    }

    private static Value either(Value.Group schema) {
        return Value.group().put("anyOf", Value.list(List.of(schema, Schemas.type("null").build()))).build();
    }

    private static Value words(Stream<String> words) {
        return Schemas.type("string").put("enum", Value.texts(words.toList())).build();
    }
}
