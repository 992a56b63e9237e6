package org.kindred.rest.openapi;

import java.util.List;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.Header;
import org.kindred.rest.problem.ProblemKind;

/** Describes what comes back. */
final class Responses {

    private static final List<String> ALWAYS = List.of("ETag", "Cache-Control", "Vary");

    private Responses() {
    }

    /** A 200 in one or more media types. */
    static Value.Group ok(String description, Value.Group content, List<String> headers) {
        var all = Value.group();
        ALWAYS.forEach(name -> all.put(name, headerRef(name)));
        headers.forEach(name -> all.put(name, headerRef(name)));
        return Value.group().put("description", description).put("headers", all.build()).put("content", content).build();
    }

    /** One media type with its schema. */
    static Value.Group content(String mediaType, Value schema) {
        return Value.group().put(mediaType, Value.group().put("schema", schema).build()).build();
    }

    /** The answers of an address: its own, and those that every address can give. */
    static Value.Group all(Value.Group ok, List<Integer> problems) {
        var responses = Value.group().put("200", ok).put("304", ref("NotModified"));
        problems.forEach(status -> responses.put(String.valueOf(status), ref("Problem" + status)));
        return responses.build();
    }

    private static Value.Group ref(String name) {
        return Value.group().put("$ref", "#/components/responses/" + name).build();
    }

    /** The header fields of what nobody may keep. */
    static Value.Group uncached() {
        return Value.group().put("Cache-Control", headerRef("Cache-Control")).build();
    }

    private static Value.Group headerRef(String name) {
        return Value.group().put("$ref", "#/components/headers/" + name).build();
    }

    /** The answers that many addresses share. */
    static Value.Group shared() {
        var responses = Value.group().put("NotModified", Value.group().put("description", "What the client has is still true.")
                .put("headers", Value.group().put("ETag", headerRef("ETag")).put("Cache-Control", headerRef("Cache-Control"))
                        .put("Vary", headerRef("Vary")).build())
                .build());
        List.of(ProblemKind.values()).stream().map(ProblemKind::status).distinct().sorted()
                .forEach(status -> responses.put("Problem" + status, problem(status)));
        return responses.build();
    }

    private static Value.Group problem(int status) {
        var kinds = List.of(ProblemKind.values()).stream().filter(kind -> kind.status() == status).toList();
        var description = String.join(" ", kinds.stream().map(kind -> "/problems/" + kind.word() + ": " + kind.title() + ".").toList());
        var types = Value.texts(kinds.stream().map(kind -> "/problems/" + kind.word()).toList());
        var schema = Value.group().put("allOf", Value.list(List.of(Schemas.ref("Problem"),
                Value.group().put("properties", Value.group().put("type", Value.group().put("enum", types).build()).build()).build())))
                .build();
        return Value.group().put("description", description).put("headers", problemHeaders(status))
                .put("content", content("application/problem+json", schema)).build();
    }

    private static Value.Group problemHeaders(int status) {
        return switch (status) {
            case 401 -> Value.group().put("WWW-Authenticate", headerRef("WWW-Authenticate")).build();
            case 405 -> Value.group().put("Allow", headerRef("Allow")).build();
            case 429 -> Value.group().put("Retry-After", headerRef("Retry-After")).put("RateLimit", headerRef("RateLimit"))
                    .put("RateLimit-Policy", headerRef("RateLimit-Policy")).build();
            case 503 -> Value.group().put("Retry-After", headerRef("Retry-After")).build();
            default -> Value.EMPTY;
        };
    }

    /** The header fields of answers. */
    static Value.Group headers() {
        var headers = Value.group();
        header(headers, "ETag", "Names these bytes; strong. Another for each query, form and coding.");
        header(headers, "Cache-Control", "For how long others may keep the answer.");
        header(headers, "Vary", "Which header fields of the request the answer depends on.");
        header(headers, "Last-Modified", "When the item was last compiled.");
        header(headers, "Content-Language", "The language of the content.");
        header(headers, "Content-Security-Policy", "sandbox: HTML opened by itself runs nothing.");
        header(headers, "Link", "The first, previous, next and last page, or the same in other forms (RFC 8288).");
        header(headers, "Content-Disposition", "A name for the file.");
        header(headers, Header.LOSSES,
                "The variables of CSL that the format could not hold of some reference, each once; CSL-JSON holds all.");
        header(headers, Header.PREVIEW,
                "That the answer is a preview: revision=7, state=draft, until=@1772366400 (RFC 9651); until is in seconds since 1970.");
        header(headers, "Retry-After", "After how many seconds to try again.");
        header(headers, "RateLimit", "How much of each quota is left, and until when it is whole again: \"requests\";r=599;t=1.");
        header(headers, "RateLimit-Policy", "How much may be asked in how many seconds: \"requests\";q=600;w=60.");
        header(headers, "Allow", "The methods there are.");
        header(headers, "WWW-Authenticate", "How to say who you are.");
        return headers.build();
    }

    private static void header(GroupBuilder headers, String name, String description) {
        headers.put(name, Value.group().put("description", description).put("schema", Schemas.type("string").build()).build());
    }
}
