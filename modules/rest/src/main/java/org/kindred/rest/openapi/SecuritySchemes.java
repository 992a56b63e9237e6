package org.kindred.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/** How a client says who it is: by an API token, or, where people log in at a provider, by a token of that. */
final class SecuritySchemes {

    private static final String TOKEN = "token";
    private static final String PERSON = "person";
    private static final String ABOUT_TOKENS = "An API token, made with POST /api/v1/manage/tokens or 'kindred.jar token create', or the operator's "
            + "own. A JWT of a service whose issuer is trusted here counts too.";
    private static final String ABOUT_PEOPLE = "An access or ID token of the OpenID provider that people log in at, as a bearer token. Its roles say "
            + "what they may do.";

    private final Optional<String> provider;

    /** @param provider the issuer of people's tokens, if there is one */
    SecuritySchemes(Optional<String> provider) {
        this.provider = provider;
    }

    /** All there are. */
    Value.Group all() {
        var schemes = Value.group().put(TOKEN,
                Value.group().put("type", "http").put("scheme", "bearer").put("bearerFormat", "kdr_…, or a JWT")
                        .put("description", ABOUT_TOKENS).build());
        provider.ifPresent(issuer -> schemes.put(PERSON, Value.group().put("type", "openIdConnect")
                .put("openIdConnectUrl", issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                .put("description", ABOUT_PEOPLE).build()));
        return schemes.build();
    }

    /** Paths whose operations are open to all that may say so with an API token: people are let in wherever tokens are. */
    Value.Group openedToPeople(Value.Group paths) {
        if (provider.isEmpty()) {
            return paths;
        }
        var opened = Value.group();
        paths.members()
                .forEach((path, operations) -> opened.put(path, operations instanceof Value.Group group ? operations(group) : operations));
        return opened.build();
    }

    private static Value.Group operations(Value.Group operations) {
        var opened = Value.group();
        operations.members().forEach((method, operation) -> opened.put(method,
                operation instanceof Value.Group group && group.get("security") instanceof Value.Many(var ways)
                        ? group.with("security", withPeople(ways))
                        : operation));
        return opened.build();
    }

    private static Value.Many withPeople(List<Value> ways) {
        var all = new ArrayList<>(ways);
        if (ways.stream().anyMatch(way -> way instanceof Value.Group group && group.members().containsKey(TOKEN))) {
            all.add(Value.group().put(PERSON, Value.NONE).build());
        }
        return Value.list(all);
    }
}
