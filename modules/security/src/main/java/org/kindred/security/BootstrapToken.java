package org.kindred.security;

import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.security.token.TokenText;

/** The token that an operator gives the service when it starts: an admin's, for first use and for scripts. */
public final class BootstrapToken {

    private static final Caller OPERATOR = new Caller("bootstrap", Set.of(Scope.ADMIN));

    private final Optional<String> digest;

    /** @param token as the settings have it; none, or a blank one, lets nobody in */
    public BootstrapToken(Optional<String> token) {
        digest = token.filter(given -> !given.isBlank()).map(TokenText::digest);
    }

    /** Who holds a token, in a time that says nothing of how much of it was right; empty if nobody does. */
    public Optional<Caller> holder(String token) {
        String given = TokenText.digest(token);
        return digest.filter(expected -> TokenText.same(expected, given)).map(expected -> OPERATOR);
    }
}
