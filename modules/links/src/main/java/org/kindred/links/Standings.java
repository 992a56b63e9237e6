package org.kindred.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.WebLink.Standing;

/** How a link stands after another look at it. */
final class Standings {

    private Standings() {
    }

    /**
     * A page makes a link alive at once; that nobody lets us look makes it blocked at once, but not that somebody is busy where we have looked
     * before; only what fails on several days makes it dead.
     *
     * @param day       of the look, where the site is
     * @param deadAfter on how many days it must fail
     */
    static Standing after(Standing before, Verdict verdict, Instant at, LocalDate day, int deadAfter) {
        return switch (verdict.sign()) {
            case ALIVE -> seen(before, LinkState.ALIVE, at);
            case BLOCKED -> verdict == Verdict.BUSY && before.state() != LinkState.UNCHECKED ? before : seen(before, LinkState.BLOCKED, at);
            case DEAD, UNCHECKED -> failed(before, at, day, deadAfter);
        };
    }

    private static Standing seen(Standing before, LinkState state, Instant at) {
        var since = before.state() == state ? before.since() : Optional.of(at);
        return new Standing(state, since, Optional.of(at), Optional.empty(), 0, Optional.empty());
    }

    private static Standing failed(Standing before, Instant at, LocalDate day, int deadAfter) {
        if (before.state() == LinkState.DEAD) {
            return seen(before, LinkState.DEAD, at);
        }
        int days = before.failedOn().filter(day::equals).isPresent() ? before.failingDays() : before.failingDays() + 1;
        var since = before.failing().or(() -> Optional.of(at));
        return days >= deadAfter ? new Standing(LinkState.DEAD, since, Optional.of(at), Optional.empty(), 0, Optional.empty())
                : new Standing(before.state(), before.since(), before.confirmed(), since, days, Optional.of(day));
    }
}
