package org.kindred.kernel.access;

import java.time.Duration;
import java.util.List;

/**
 * What was decided on a request.
 *
 * @param verdict whether it is let in
 * @param quotas  what is left of the quotas it counts against
 */
public record Admission(Verdict verdict, List<Quota> quotas) {

    public Admission {
        quotas = List.copyOf(quotas);
    }

    /** Whether somebody is let in. */
    public sealed interface Verdict {

        /** Somebody is. */
        record Admitted(Caller caller) implements Verdict {
        }

        /**
         * Nobody came who is known.
         *
         * @param why       one sentence for whoever asked
         * @param presented whether there was a credential, which is good for nothing
         */
        record Unknown(String why, boolean presented) implements Verdict {
        }

        /**
         * A quota is used up.
         *
         * @param why   one sentence for whoever asked
         * @param after when it is worth trying again
         */
        record TooMany(String why, Duration after) implements Verdict {
        }
    }
}
