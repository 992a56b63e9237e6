package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;

/** Describes {@code POST /manage/citations/format}. */
final class FormatDoc {

    private static final String ABOUT = "The HTML is what processors of CSL agree on: i, b, sup, sub, spans with a style, no links. An entry's "
            + "html is its whole div.csl-entry; a bibliography is a div.csl-bib-body of them, in this order. Items that no citation cites are "
            + "in it too; it is empty for a style without one. At most 2,000 items and 2,000 citations, 5 MB.";

    private FormatDoc() {
    }

    static Group path() {
        var responses = Value.group().put("200", Value.group().put("description", "The citations and the bibliography.")
                .put("headers", Responses.uncached()).put("content", Responses.content("application/json", answer())).build());
        List.of(400, 401, 403, 405, 413, 415, 429, 500, 503).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        var operation = new Operation("format-citations", "manage", "Citations and a bibliography of loose items in any CSL style",
                List.of(), responses.build()).described().put("description", ABOUT)
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build())))
                .put("requestBody",
                        Value.group().put("required", true).put("content", Responses.content("application/json", question())).build());
        return Value.group().put("post", operation.build()).build();
    }

    private static Group question() {
        var note = Schemas.type("object").put("properties", Value.group().put("noteIndex", integer()).build()).build();
        var inNote = Schemas.type("object")
                .put("properties", Value.group().put("citationItems", Schemas.array(cite())).put("properties", note).build())
                .put("required", Value.texts(List.of("citationItems"))).build();
        var citation = Value.group().put("anyOf", Value.list(List.of(Schemas.array(cite()), inNote))).build();
        var members = Value.group().put("style", described(string(), "The name of a style, as the CSL repository has it or had it; or the "
                + "whole text of a style."))
                .put("locale", described(string(), "BCP 47, of a language that CSL has a locale of, in any region; the style's own, "
                        + "else en-US, where it is left out."))
                .put("items", Schemas.array(item())).put("citations", Schemas.array(citation)).build();
        return Schemas.type("object").put("properties", members).put("required", Value.texts(List.of("style", "items")))
                .put("additionalProperties", false).build();
    }

    private static Group item() {
        var id = Value.group().put("type", Value.texts(List.of("string", "number"))).build();
        return Schemas.type("object").put("description", "A CSL-JSON item.")
                .put("properties", Value.group().put("id", id).put("type", string()).build()).put("required", Value.texts(List.of("id")))
                .build();
    }

    private static Group cite() {
        var flag = Schemas.type("boolean").build();
        var id = Value.group().put("type", Value.texts(List.of("string", "number"))).build();
        return Schemas.type("object")
                .put("properties", Value.group().put("id", id).put("locator", id).put("label", string())
                        .put("prefix", string()).put("suffix", string()).put("suppress-author", flag).put("author-only", flag).build())
                .put("required", Value.texts(List.of("id"))).build();
    }

    private static Group answer() {
        var citation = Schemas.object(Value.group().put("text", string()).put("html", string()).build());
        var entry = Schemas.object(Value.group().put("id", string()).put("text", string()).put("html", string()).build());
        var warning = Schemas.object(Value.group().put("pointer", string()).put("detail", string()).build());
        var warnings = Schemas.array(warning).with("description", Value.of("What was formatted, but is probably a mistake: items with one "
                + "id, dates that no calendar has, variables in the text of a style that CSL does not have. Left out where there is nothing "
                + "to say."));
        return Schemas.type("object")
                .put("properties", Value.group().put("citations", Schemas.array(citation)).put("bibliography", Schemas.array(entry))
                        .put("warnings", warnings).build())
                .put("required", Value.texts(List.of("citations", "bibliography"))).build();
    }

    private static Group described(Group schema, String description) {
        return schema.with("description", Value.of(description));
    }
}
