package org.kindred.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kindred.kernel.value.Value;

/** Answers and headers that many operations share. */
final class Answers {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "Something in the request is not understood; the problem names it and what is allowed.",
            "401", "A token is needed.",
            "403", "The token does not allow this.",
            "404", "Nothing public is there; where the item exists in other languages, the problem names them.",
            "405", "The address does not know this method.",
            "406", "None of the wanted media types can be had.",
            "410", "The cursor's search is no longer kept.",
            "413", "The body is too large.",
            "415", "The body must be text/markdown.",
            "503", "Not now; try again after `Retry-After` seconds."));

    private Answers() {
    }

    static Value.Group headers() {
        var text = Json.type("string");
        return Value.group()
                .put("ETag", header("Identifies these bytes; send it back in If-None-Match.", text))
                .put("Last-Modified", header("When this was last compiled.", text))
                .put("Cache-Control", header("How long it may be kept.", text))
                .put("Content-Language", header("The language it is in.", text))
                .put("Link", header("Pages: first, prev, next, last (RFC 8288).", text))
                .put("Retry-After", header("Seconds to wait.", Json.type("integer")))
                .put("WWW-Authenticate", header("Bearer.", text))
                .build();
    }

    private static Value.Group header(String description, Value.Group schema) {
        return Value.group().put("description", description).put("schema", schema).build();
    }

    static Value.Group shared() {
        var responses = Value.group().put("NotModified", Value.group().put("description", "What you have is still right.").build());
        PROBLEMS.forEach((status, description) -> responses.put("Problem" + status, problem(status, description)));
        return responses.build();
    }

    private static Value.Group problem(String status, String description) {
        var answer = Value.group().put("description", description);
        if (status.equals("503")) {
            answer.put("headers", headersNamed(List.of("Retry-After")));
        }
        if (status.equals("401")) {
            answer.put("headers", headersNamed(List.of("WWW-Authenticate")));
        }
        return answer.put("content", Json.content("application/problem+json", Json.ref("schemas", "Problem"))).build();
    }

    /** The 200 of a cacheable answer. */
    static Value.Group ok(String description, Value.Group content) {
        return Value.group().put("description", description)
                .put("headers", headersNamed(List.of("ETag", "Last-Modified", "Cache-Control", "Content-Language")))
                .put("content", content).build();
    }

    /** The 200 of a page of a list. */
    static Value.Group page(String description, Value.Group content) {
        return Value.group().put("description", description)
                .put("headers", headersNamed(List.of("ETag", "Cache-Control", "Link")))
                .put("content", content).build();
    }

    private static Value.Group headersNamed(List<String> names) {
        var headers = Value.group();
        names.forEach(name -> headers.put(name, Json.ref("headers", name)));
        return headers.build();
    }

    /** A 200 beside the problems that can come instead of it. */
    static Value.Group responses(Value.Group ok, String... problems) {
        var responses = Value.group().put("200", ok).put("304", Json.ref("responses", "NotModified"));
        for (String status : problems) {
            responses.put(status, Json.ref("responses", "Problem" + status));
        }
        return responses.build();
    }
}
