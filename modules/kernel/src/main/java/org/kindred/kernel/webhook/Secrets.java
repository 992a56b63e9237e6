package org.kindred.kernel.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a webhook is signed with: while a secret is being changed, with the new one and with the former.
 *
 * @param current the one that holds
 * @param former  the one before, while both do
 */
public record Secrets(SigningSecret current, Optional<Former> former) {

    /**
     * A secret that goes.
     *
     * @param secret what it is
     * @param until  when it no longer signs
     */
    public record Former(SigningSecret secret, Instant until) {
    }

    /** One that replaces all. */
    public static Secrets only(SigningSecret secret) {
        return new Secrets(secret, Optional.empty());
    }

    /** Those that sign at a moment, the current one first. */
    public List<SigningSecret> at(Instant moment) {
        return former.filter(old -> moment.isBefore(old.until())).map(old -> List.of(current, old.secret())).orElse(List.of(current));
    }
}
