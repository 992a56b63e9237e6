package org.kindred.kernel.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/**
 * Leave to see the newest text of one item in one locale, for whoever holds its token. Of the token nothing is kept: it is made again of this,
 * by a key that the database does not have.
 *
 * @param id        letters and digits that nobody can foretell
 * @param ref       of what
 * @param createdAt when it was given
 * @param createdBy who gave it
 * @param until     the moment at which it ends, to the second
 * @param revokedAt when somebody took it back, if ever
 */
public record Preview(String id, ItemRef ref, Instant createdAt, String createdBy, Instant until, Optional<Instant> revokedAt) {

    /** For how long one may be given. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** Where it stands. */
    public enum State {
        /** It opens the item. */
        ACTIVE,
        /** Its time is over. */
        EXPIRED,
        /** Somebody took it back. */
        REVOKED;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where it stands at a moment. */
    public State stateAt(Instant moment) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return moment.isBefore(until) ? State.ACTIVE : State.EXPIRED;
    }

    /** The same, taken back; if it was already, as it is. */
    public Preview revoked(Instant moment) {
        return revokedAt.isPresent() ? this : new Preview(id, ref, createdAt, createdBy, until, Optional.of(moment));
    }
}
