package org.kindred.kernel.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at a link.
 *
 * @param at        when it began
 * @param took      how long it was
 * @param verdict   what it came to
 * @param status    of the last answer; 0 where there was none
 * @param reason    one sentence for people; {@code ""} where there is a page
 * @param redirects what was followed, in order
 * @param state     how the link stood after it
 */
public record Visit(Instant at, Duration took, Verdict verdict, int status, String reason, List<Redirect> redirects, LinkState state) {

    public Visit {
        redirects = List.copyOf(redirects);
    }

    /**
     * A redirect.
     *
     * @param status how
     * @param to     where to
     */
    public record Redirect(int status, String to) {

        /** Whether it says that the page has moved for good. */
        public boolean isPermanent() {
            return status == 301 || status == 308;
        }
    }

    /** Where the page is to be linked to from now on: as far as redirects are permanent from the first one on. */
    public Optional<String> movedTo() {
        return redirects.stream().takeWhile(Redirect::isPermanent).reduce((one, next) -> next).map(Redirect::to);
    }
}
