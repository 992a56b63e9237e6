package org.kindred.kernel.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kindred.kernel.access.ApiToken.Grant;

/** The use cases of API tokens. Whoever calls has made sure that somebody may. Safe for threads. */
public interface ApiTokens {

    /** Some of all tokens, revoked ones included, newest first. */
    List<ApiToken> newest(int from, int limit);

    /** How many there are, revoked ones included. */
    long count();

    /** One of them. */
    Optional<ApiToken> find(String id);

    /** The one of that name that is not revoked. */
    Optional<ApiToken> named(String name);

    /**
     * Looks at what a token is to be for, without making any. Whether its name is taken is not looked at.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest with all that is wrong; its faults point into the JSON of the request
     */
    void check(Grant grant);

    /**
     * Makes a token.
     *
     * @param by who has it made
     * @throws org.kindred.kernel.problem.InvalidRequest if it cannot be made so; its faults point into the JSON of the request
     */
    Issued issue(Grant grant, String by);

    /**
     * Changes what a token is for; its secret stays.
     *
     * @param expected whether the change is meant for the token as it is now
     * @throws org.kindred.kernel.problem.NotFound       if there is none, or it is revoked
     * @throws org.kindred.kernel.problem.Stale          if it is meant for what the token was before
     * @throws org.kindred.kernel.problem.InvalidRequest if it cannot be so
     */
    ApiToken change(String id, Predicate<ApiToken> expected, Grant grant, String by);

    /**
     * Takes a token back: the next request on any node that comes with it is refused. One that is revoked stays so.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is none
     */
    void revoke(String id, String by);

    /**
     * A token that was just made.
     *
     * @param token  as it is kept
     * @param secret what its holder sends; told once, and kept nowhere
     */
    record Issued(ApiToken token, String secret) {

        /** Whatever writes this down must not write down the secret. */
        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }
}
