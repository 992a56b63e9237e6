package org.kindred.kernel.link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is kept of an address to which the content leads.
 *
 * @param address  where it leads
 * @param standing how it stands by the checks
 * @param last     the last look at it
 * @param page     what was there, so that it need not be looked at again while it stays the same
 * @param next     when it is looked at again
 * @param asked    whether somebody wants it looked at now, whatever the schedule
 * @param overrule a person's word against the checks; it may have ended
 * @param told     what items were last told of it
 */
public record WebLink(WebAddress address, Standing standing, Optional<Visit> last, Page page, Instant next, boolean asked,
        Optional<Overrule> overrule, Told told) {

    /**
     * How a link stands by the checks.
     *
     * @param state       whether it leads anywhere
     * @param since       since when
     * @param confirmed   when it was last seen to be so
     * @param failing     since when looks fail that do not count yet; empty where the last one did not fail
     * @param failingDays on how many different days they did
     * @param failedOn    the last of these days
     */
    public record Standing(LinkState state, Optional<Instant> since, Optional<Instant> confirmed, Optional<Instant> failing,
            int failingDays, Optional<LocalDate> failedOn) {

        /** Of a link that nobody has looked at. */
        public static final Standing UNCHECKED = new Standing(LinkState.UNCHECKED, Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Optional.empty());
    }

    /**
     * What was behind an address when it was last read.
     *
     * @param address      where redirects led; {@code ""} where nothing was read
     * @param etag         its strong or weak validator; {@code ""} for none
     * @param lastModified the date by which it can be asked for; {@code ""} for none
     * @param read         when its text was last looked at
     */
    public record Page(String address, String etag, String lastModified, Optional<Instant> read) {

        /** Nothing. */
        public static final Page NONE = new Page("", "", "", Optional.empty());
    }

    /**
     * What items say of it.
     *
     * @param health what they show
     * @param hidden whether they are left out of lists because of it
     */
    public record Told(LinkHealth health, boolean hidden) {

        /** That nobody has looked. */
        public static final Told NOTHING = new Told(LinkHealth.UNCHECKED, false);
    }

    /** One that was just found in the content. */
    public static WebLink begin(WebAddress address, Instant now) {
        return new WebLink(address, Standing.UNCHECKED, Optional.empty(), Page.NONE, now, false, Optional.empty(), Told.NOTHING);
    }

    /** What counts of it at a moment, in days of a time zone: what a person says, as long as they say so, or else the checks. */
    public LinkHealth health(Instant now, ZoneId zone) {
        return overrule.filter(word -> word.holds(now)).map(word -> LinkHealth.of(word.state(), day(word.at(), zone), day(word.at(), zone)))
                .orElseGet(() -> new LinkHealth(standing.state(), standing.confirmed().map(at -> day(at, zone)),
                        standing.since().map(at -> day(at, zone))));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The same with another word of a person, or none. */
    public WebLink with(Optional<Overrule> word) {
        return new WebLink(address, standing, last, page, next, asked, word, told);
    }

    /** The same, to be looked at now. */
    public WebLink askedFor() {
        return new WebLink(address, standing, last, page, next, true, overrule, told);
    }

    /** The same, of which items say something else. */
    public WebLink telling(Told said) {
        return new WebLink(address, standing, last, page, next, asked, overrule, said);
    }
}
