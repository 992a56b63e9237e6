package org.kindred.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLink.Told;
import org.kindred.kernel.site.Site;

/** What items are to tell of links, and whether it is worth making them anew. */
final class Telling {

    private final Site site;
    private final Instant now;
    private final int tellAfter;

    Telling(Site site, Instant now, int tellAfter) {
        this.site = site;
        this.now = now;
        this.tellAfter = tellAfter;
    }

    /** What items that are made now say. */
    Told now(WebLink link) {
        var health = link.health(now, site.timeZone());
        return new Told(health, site.links().hides(health, LocalDate.ofInstant(now, site.timeZone())));
    }

    /** Whether what they say does not hold any more, or says of a look that it was so long ago that it should say more. */
    boolean isOutdated(WebLink link) {
        var said = link.told();
        var holds = now(link);
        return said.hidden() != holds.hidden() || said.health().state() != holds.health().state()
                || !said.health().since().equals(holds.health().since()) || isOld(said.health(), holds.health());
    }

    private boolean isOld(LinkHealth said, LinkHealth holds) {
        return holds.checked().filter(day -> said.checked().map(before -> ChronoUnit.DAYS.between(before, day) >= tellAfter).orElse(true))
                .isPresent();
    }
}
