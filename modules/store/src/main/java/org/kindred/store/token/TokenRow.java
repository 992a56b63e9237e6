package org.kindred.store.token;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.Scope;

/** An API token. */
@Entity(name = "ApiToken")
@Table(name = "api_token")
class TokenRow {

    @Id
    String id;
    String name;
    @Column(name = "active_name")
    @Nullable
    String activeName;
    String digest;
    String scopes;
    String types;
    String locales;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;
    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;
    @Column(name = "used_at")
    @Nullable
    Instant usedAt;
    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected TokenRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest is taken at once
    TokenRow(ApiToken token, String digest) {
        this.id = token.id();
        this.digest = digest;
        this.createdAt = token.createdAt();
        this.createdBy = token.createdBy();
        take(token);
    }

    /** Takes what can change. */
    final void take(ApiToken token) {
        var grant = token.grant();
        name = grant.name();
        scopes = joined(grant.scopes().stream().map(Scope::word));
        types = joined(grant.types().stream());
        locales = joined(grant.locales().stream());
        expiresAt = grant.expiresAt().orElse(null);
        revokedAt = token.revokedAt().orElse(null);
        activeName = revokedAt == null ? folded(name) : null;
    }

    /** How names are compared. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    ApiToken token() {
        var granted = split(scopes).stream().map(Scope::named).flatMap(Optional::stream).collect(toSet());
        var grant = new Grant(name, granted, split(types), split(locales), Optional.ofNullable(expiresAt));
        return new ApiToken(id, grant, createdAt, createdBy, Optional.ofNullable(usedAt), Optional.ofNullable(revokedAt));
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(joining(","));
    }

    private static Set<String> split(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(","));
    }
}
