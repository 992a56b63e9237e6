package org.kindred.rest.manage.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiTokens.Issued;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.value.Value;

/** A token as the API tells it. */
final class TokenDocument {

    private TokenDocument() {
    }

    static Value.Group of(ApiToken token) {
        var grant = token.grant();
        return Value.group().put("id", token.id()).put("name", grant.name())
                .put("scopes", Value.texts(Stream.of(Scope.values()).filter(grant.scopes()::contains).map(Scope::word).toList()))
                .put("types", Value.texts(grant.types().stream().sorted().toList()))
                .put("locales", Value.texts(grant.locales().stream().sorted().toList()))
                .put("expiresAt", Value.ofText(grant.expiresAt().map(Instant::toString)))
                .put("state", token.stateAt(Clock.systemUTC().instant()).name().toLowerCase(Locale.ROOT))
                .put("createdAt", token.createdAt().toString()).put("createdBy", token.createdBy())
                .put("lastUsedAt", Value.ofText(token.usedAt().map(Instant::toString)))
                .put("revokedAt", Value.ofText(token.revokedAt().map(Instant::toString))).build();
    }

    /** The only time that the secret is told. */
    static Value.Group of(Issued issued) {
        return of(issued.token()).with("token", Value.of(issued.secret()));
    }
}
