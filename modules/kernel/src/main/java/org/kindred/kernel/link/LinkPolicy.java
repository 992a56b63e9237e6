package org.kindred.kernel.link;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What the publisher says of links to elsewhere: {@code links} in {@code site.yaml}.
 *
 * @param contact   the address, of mail or of a page, at which those whose pages are looked at reach the publisher; {@code ""} if not given
 * @param hideAfter how long an item's link must have been dead before the item is left out of lists and search; empty for never
 */
public record LinkPolicy(String contact, Optional<Period> hideAfter) {

    /** What holds where nothing is said. */
    public static final LinkPolicy USUAL = new LinkPolicy("", Optional.empty());

    /** Whether an item with a link in that state is left out of lists on a day. */
    public boolean hides(LinkHealth health, LocalDate today) {
        return health.state() == LinkState.DEAD && hideAfter
                .flatMap(grace -> health.since().map(since -> !since.plus(grace).isAfter(today))).orElse(false);
    }
}
