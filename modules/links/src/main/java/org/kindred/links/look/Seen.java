package org.kindred.links.look;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit.Redirect;
import org.kindred.kernel.link.WebLink.Page;

/**
 * What a look at an address came to.
 *
 * @param at        when it began
 * @param took      how long it was, without the time for which it waited for its turn
 * @param verdict   what it came to
 * @param status    of the last answer; 0 where there was none
 * @param reason    one sentence; {@code ""} where there is a page
 * @param redirects what was followed
 * @param page      what was there, to be remembered
 * @param comeBack  when the host wishes to be asked again, if it said so
 * @param hostIsOut whether the host of the address itself does not answer at all
 */
public record Seen(Instant at, Duration took, Verdict verdict, int status, String reason, List<Redirect> redirects, Page page,
        Optional<Instant> comeBack, boolean hostIsOut) {

    public Seen {
        redirects = List.copyOf(redirects);
    }
}
