package org.kindred.kernel.site;

import java.time.Period;
import java.util.Optional;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.link.LinkPolicy;

/**
 * How a site wants its content to be treated.
 *
 * @param reviewGrace how long after the day on which its review was due again an item stays public; empty for ever
 * @param pictures    how pictures are shown
 * @param checks      what it says of the rules of checks
 * @param links       what is said of links to elsewhere
 * @param crisis      whom readers in need are shown
 */
public record Policies(Optional<Period> reviewGrace, Pictures pictures, CheckSettings checks, LinkPolicy links, Crisis crisis) {

    /** Of a site that says nothing of them. */
    public static final Policies USUAL = new Policies(Optional.empty(), Pictures.USUAL, CheckSettings.NONE, LinkPolicy.USUAL, Crisis.NONE);

    /** The same, but items go that long after their reviews were due again. */
    public Policies withReviewGrace(Period grace) {
        return new Policies(Optional.of(grace), pictures, checks, links, crisis);
    }

    /** The same, but pictures are shown so. */
    public Policies withPictures(Pictures shown) {
        return new Policies(reviewGrace, shown, checks, links, crisis);
    }

    /** The same, but that is said of the rules of checks. */
    public Policies withChecks(CheckSettings said) {
        return new Policies(reviewGrace, pictures, said, links, crisis);
    }

    /** The same, but this is said of links to elsewhere. */
    public Policies withLinks(LinkPolicy said) {
        return new Policies(reviewGrace, pictures, checks, said, crisis);
    }

    /** The same, but readers in need are shown these helplines. */
    public Policies withCrisis(Crisis shown) {
        return new Policies(reviewGrace, pictures, checks, links, shown);
    }
}
