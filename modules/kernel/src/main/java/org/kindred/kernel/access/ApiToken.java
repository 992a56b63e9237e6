package org.kindred.kernel.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API token as it is kept: without its secret.
 *
 * @param id        its name in addresses
 * @param grant     what it is for
 * @param createdAt when it was made
 * @param createdBy by whom
 * @param usedAt    when it was last used, to the minute
 * @param revokedAt since when it is good for nothing
 */
public record ApiToken(String id, Grant grant, Instant createdAt, String createdBy, Optional<Instant> usedAt, Optional<Instant> revokedAt) {

    /**
     * What a token is for.
     *
     * @param name      as it stands in revisions and in the audit
     * @param scopes    what its holder may do
     * @param types     the singular names of the content types that is limited to; empty for all
     * @param locales   the locales that is limited to; empty for all
     * @param expiresAt until when it is good
     */
    public record Grant(String name, Set<Scope> scopes, Set<String> types, Set<String> locales, Optional<Instant> expiresAt) {

        public Grant {
            scopes = Set.copyOf(scopes);
            types = Set.copyOf(types);
            locales = Set.copyOf(locales);
        }
    }

    /** The same for another purpose. */
    public ApiToken with(Grant other) {
        return new ApiToken(id, other, createdAt, createdBy, usedAt, revokedAt);
    }

    /** The same, good for nothing. */
    public ApiToken revoked(Instant moment) {
        return new ApiToken(id, grant, createdAt, createdBy, usedAt, Optional.of(moment));
    }

    /** What it is for now, as eight hex digits: others once that is another. */
    public String version() {
        String text = String.join("\n", grant.name(), sorted(grant.scopes().stream().map(Scope::word)), sorted(grant.types().stream()),
                sorted(grant.locales().stream()), grant.expiresAt().map(Instant::toString).orElse(""),
                revokedAt.map(Instant::toString).orElse(""));
        return "%08x".formatted(text.hashCode());
    }

    private static String sorted(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(","));
    }

    /** Whoever holds it. */
    public Caller holder() {
        return new Caller(grant.name(), grant.scopes(), grant.types(), grant.locales());
    }

    /** What has become of it. */
    public State stateAt(Instant moment) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return grant.expiresAt().filter(end -> !end.isAfter(moment)).isPresent() ? State.EXPIRED : State.ACTIVE;
    }

    /** What can become of a token. */
    public enum State {
        /** Lets its holder in. */
        ACTIVE,
        /** Its time is over. */
        EXPIRED,
        /** Taken back. */
        REVOKED
    }
}
