package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;

/** Describes {@code /manage/tokens}. */
final class TokenDoc {

    private static final String ABOUT = "Of the site, for an admin without limits of type or locale.";

    private TokenDoc() {
    }

    static Group list(List<Value> parameters) {
        var pagination = Schemas.object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).build());
        var page = Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref("Token")))
                .put("meta", Schemas.object(Value.group().put("pagination", pagination).build())).build());
        return Value.group()
                .put("get", operation("list-tokens", "All API tokens, newest first", parameters, answers("200", "A page of tokens.", page))
                        .build())
                .put("post", operation("create-token", "Make an API token; its secret is told this once", List.of(),
                        answers("201", "The token, with its secret.", DocumentSchemas.data(Schemas.ref("IssuedToken")), 409, 413, 415))
                        .put("requestBody", grant()).build())
                .build();
    }

    static Group one() {
        var token = DocumentSchemas.data(Schemas.ref("Token"));
        var id = List.<Value>of(Value.group().put("name", "id").put("in", "path").put("required", true).put("schema", string()).build());
        var gone = answers(404).put("204", Value.group().put("description", "It is good for nothing from now on.").build());
        return Value.group().put("get", operation("get-token", "One API token", id, answers("200", "The token.", token, 404)).build())
                .put("put", operation("change-token", "Change what an API token is for, all of it; its secret stays",
                        List.of(id.getFirst(), EditingDoc.IF_MATCH),
                        answers("200", "The token, as it is now.", token, 404, 409, 412, 413, 415, 428)).put("requestBody", grant())
                        .build())
                .put("delete", operation("revoke-token", "Revoke an API token for good; what is known of it stays", id, gone).build())
                .build();
    }

    private static GroupBuilder operation(String id, String summary, List<Value> parameters, GroupBuilder responses) {
        return new Operation(id, "tokens", summary, parameters, responses.build()).described().put("description", ABOUT).put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static GroupBuilder answers(String status, String description, Group schema, int... problems) {
        return answers(problems).put(status, Value.group().put("description", description).put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
    }

    private static GroupBuilder answers(int... problems) {
        var responses = Value.group();
        java.util.stream.IntStream.concat(java.util.stream.IntStream.of(400, 401, 403, 405, 429, 500, 503),
                java.util.stream.IntStream.of(problems)).sorted()
                .forEach(problem -> responses.put(String.valueOf(problem),
                        Value.group().put("$ref", "#/components/responses/Problem" + problem).build()));
        return responses;
    }

    private static Group grant() {
        return Value.group().put("required", true).put("content", Responses.content("application/json", Schemas.ref("TokenGrant"))).build();
    }

    /** The schemas of a token and of what one is for. */
    static void addTo(GroupBuilder schemas) {
        var grant = Schemas.type("object").put("properties", granted().build()).put("required", Value.texts(List.of("name", "scopes")))
                .put("additionalProperties", false).build();
        schemas.put("TokenGrant", grant);
        var token = granted().put("id", string())
                .put("state", words(Stream.of(ApiToken.State.values()).map(state -> state.name().toLowerCase(Locale.ROOT))))
                .put("createdAt", moment().build()).put("createdBy", string()).put("lastUsedAt", orNull(moment()))
                .put("revokedAt", orNull(moment()));
        schemas.put("Token", Schemas.object(token.build()));
        schemas.put("IssuedToken", Schemas.object(token.put("token", Schemas.type("string").put("pattern", "^kdr_[0-9A-Za-z]{36}$")
                .put("description", "What its holder sends. It is kept nowhere and told never again.").build()).build()));
    }

    private static GroupBuilder granted() {
        var name = Schemas.type("string").put("maxLength", 100)
                .put("description", "As it stands in revisions and in the audit; no other token that is not revoked has it.").build();
        var scopes = Schemas.array(words(Stream.of(Scope.values()).map(Scope::word))).with("minItems", Value.of(1));
        return Value.group().put("name", name).put("scopes", scopes)
                .put("types", Schemas.array(string()).with("description", Value.of("The types of items that it is for; all if empty.")))
                .put("locales", Schemas.array(string()).with("description", Value.of("The locales that it is for; all if empty.")))
                .put("expiresAt", orNull(moment()));
    }

    private static GroupBuilder moment() {
        return Schemas.type("string").put("format", "date-time");
    }

    private static Value orNull(GroupBuilder schema) {
        return Value.group().put("anyOf", Value.list(List.of(schema.build(), Schemas.type("null").build()))).build();
    }

    private static Value words(Stream<String> words) {
        return Schemas.type("string").put("enum", Value.texts(words.toList())).build();
    }
}
