package org.kindred.kernel.link;

import java.time.Instant;

/**
 * A person's word against that of the checks.
 *
 * @param state  how the link stands
 * @param reason how they know
 * @param by     who
 * @param at     when they said so
 * @param until  from when on the checks count again
 */
public record Overrule(LinkState state, String reason, String by, Instant at, Instant until) {

    /** Whether it counts at a moment. */
    public boolean holds(Instant now) {
        return until.isAfter(now);
    }
}
