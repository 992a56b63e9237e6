package org.kindred.kernel.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens that are kept, as a session reads them. */
public interface TokenRegister {

    /** The token whose secret has this digest. */
    Optional<ApiToken> ofDigest(String digest);

    /** One token. */
    Optional<ApiToken> find(String id);

    /** The token of that name that is not revoked; names differ in more than capitals. */
    Optional<ApiToken> named(String name);

    /** Some of all tokens, newest first. */
    List<ApiToken> newest(int from, int limit);

    /** How many there are. */
    long count();

    /** The tokens that are kept, as a session changes them. */
    interface Writable extends TokenRegister {

        /**
         * Keeps a new token.
         *
         * @param digest of its secret: SHA-256, in lower-case hexadecimal digits
         */
        void add(ApiToken token, String digest);

        /** Keeps what a token is for now, and whether it is revoked. When it was last used stays. */
        void change(ApiToken token);

        /** Notes that a token is in use, unless that was noted less than some time ago. */
        void used(String id, Instant moment, Duration atMostEach);
    }
}
