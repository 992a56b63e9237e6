package org.kindred.kernel.editing;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;

/**
 * A transition that somebody asks for.
 *
 * @param ref          which item, in which locale
 * @param precondition of what state of it this is meant
 * @param to           draft, in review, published or archived; scheduled is published at a time that lies ahead
 * @param at           when it is to become public, if not now
 * @param until        when it is to go again
 * @param comment      why, or {@code ""}
 * @param correction   what was wrong and is right now, for readers of what becomes public by it; or {@code ""}
 */
public record Move(ItemRef ref, Precondition precondition, State to, Optional<Instant> at, Optional<Instant> until, String comment,
        String correction) {

    /** One that corrects nothing. */
    public Move(ItemRef ref, Precondition precondition, State to, Optional<Instant> at, Optional<Instant> until, String comment) {
        this(ref, precondition, to, at, until, comment, "");
    }
}
