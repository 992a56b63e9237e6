package org.kindred.security.jwt;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.access.Scope;

/**
 * Somebody whose signed tokens count here.
 *
 * @param issuer     its {@code iss}, to the letter; where nothing else is said, its keys are found from there
 * @param audiences  of which one must be among a token's {@code aud}: tokens for others do not count
 * @param keys       where its keys are (a JWK set): an address or a file; else its discovery document says so
 * @param algorithms of signatures, of those with a public key
 * @param skew       by how much its clock and ours may differ
 * @param claims     what of a token is read
 */
public record TrustedIssuer(String issuer, Set<String> audiences, Optional<URI> keys, Set<String> algorithms, Duration skew,
        Claims claims) {

    /** Every one that is signed with a private key and verified with a public one; others would take the public key for a secret. */
    public static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    public TrustedIssuer {
        audiences = Set.copyOf(audiences);
        algorithms = Set.copyOf(algorithms);
        if (audiences.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
            throw new IllegalArgumentException("an audience, and algorithms of public keys alone");
        }
    }

    /**
     * What of a token is read. A claim within another is named with dots: {@code realm_access.roles}.
     *
     * @param names   the claims that may name its owner; the first one that is there does
     * @param roles   the claims that hold roles
     * @param scopes  what each role lets its owner do
     * @param types   the claim with the types of items that is for, {@code *} for all; a token without it is for none
     * @param locales the same with locales
     */
    public record Claims(List<String> names, List<String> roles, Map<String, Set<Scope>> scopes, Optional<String> types,
            Optional<String> locales) {

        public Claims {
            names = List.copyOf(names);
            roles = List.copyOf(roles);
            scopes = Map.copyOf(scopes);
        }
    }

    /** Its machine. */
    String host() {
        return URI.create(issuer).getHost();
    }
}
