package org.kindred.kernel.access;

import java.util.Set;

/**
 * Somebody who holds a token.
 *
 * @param name   of the token, as it stands in revisions and in the audit
 * @param scopes what the token lets them do
 */
public record Caller(String name, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether they may do what a scope stands for: each scope implies reading, only {@code admin} implies all. */
    public boolean may(Scope scope) {
        return scopes.contains(Scope.ADMIN) || scopes.contains(scope) || scope == Scope.READ && !scopes.isEmpty();
    }
}
