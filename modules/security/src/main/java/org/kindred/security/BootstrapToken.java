package org.kindred.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.access.Tokens;

/** The token that an operator gives the service when it starts: an admin's, for first use and for scripts. */
public final class BootstrapToken implements Tokens {

    private static final Caller OPERATOR = new Caller("bootstrap", Set.of(Scope.ADMIN));

    private final Optional<byte[]> digest;

    /** @param token as the settings have it; none, or a blank one, lets nobody in */
    public BootstrapToken(Optional<String> token) {
        digest = token.filter(given -> !given.isBlank()).map(BootstrapToken::sha256);
    }

    @Override
    public Optional<Caller> holder(String token) {
        byte[] given = sha256(token);
        return digest.filter(expected -> MessageDigest.isEqual(expected, given)).map(expected -> OPERATOR);
    }

    /** Digests are of one length, so comparing them tells nothing of the token. */
    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
