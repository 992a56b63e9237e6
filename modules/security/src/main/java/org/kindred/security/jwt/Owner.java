package org.kindred.security.jwt;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;

/** Who owns a token that was verified, by its claims. */
final class Owner {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,200}");
    private static final String ALL = "*";

    private final TrustedIssuer issuer;
    private final Map<String, Object> claims;

    Owner(TrustedIssuer issuer, Map<String, Object> claims) {
        this.issuer = issuer;
        this.claims = claims;
    }

    /** Empty if the token does not say whose it is. */
    Optional<Caller> caller() {
        return issuer.claims().names().stream().map(this::text).flatMap(Optional::stream).findFirst()
                .map(name -> new Caller(name, scopes(), limit(issuer.claims().types()), limit(issuer.claims().locales())));
    }

    /** With an @ in it, which no name of an API token has. */
    private Optional<String> text(String claim) {
        return values(claim).findFirst().map(String::strip).filter(name -> NAME.matcher(name).matches())
                .map(name -> name.indexOf('@') >= 0 ? name : name + "@" + issuer.host());
    }

    private Set<Scope> scopes() {
        var scopes = new HashSet<Scope>();
        issuer.claims().roles().stream().flatMap(this::words)
                .forEach(role -> scopes.addAll(issuer.claims().scopes().getOrDefault(role, Set.of())));
        return scopes;
    }

    /** What is not said is not allowed: a caller without limits may do everything. */
    private Set<String> limit(Optional<String> claim) {
        if (claim.isEmpty()) {
            return Set.of();
        }
        var words = new HashSet<>(words(claim.get()).toList());
        if (words.contains(ALL)) {
            return Set.of();
        }
        return words.isEmpty() ? Caller.NOTHING : words;
    }

    /** Those of a list, or of a text with spaces between them, as OAuth writes scopes. */
    private Stream<String> words(String claim) {
        return values(claim).flatMap(text -> Stream.of(text.strip().split("\\s+"))).filter(word -> !word.isEmpty());
    }

    private Stream<String> values(String claim) {
        return switch (find(claims, claim)) {
            case String text -> Stream.of(text);
            case Collection<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.of();
        };
    }

    /** A claim may have dots in its own name, as one that is an address has. */
    private static @Nullable Object find(Map<?, ?> group, String path) {
        if (group.containsKey(path)) {
            return group.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && group.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? find(inner, path.substring(dot + 1))
                : List.of();
    }
}
