package org.kindred.links;

import java.time.Duration;

/**
 * How links are checked.
 *
 * @param checks    whether they are looked at by themselves; if not, only those that somebody asks for
 * @param every     how often each is looked at
 * @param deadAfter on how many different days a link must fail before it is dead
 * @param delay     how long to wait after a link before another one of the same host is looked at
 * @param atOnce    how many hosts are asked at the same time
 * @param timeout   for one request
 * @param history   how many looks at each link are kept
 * @param tellAfter after how many days items show that a link was looked at again and still stands as it did
 */
public record LinkSettings(boolean checks, Duration every, int deadAfter, Duration delay, int atOnce, Duration timeout, int history,
        int tellAfter) {

    /** Once a day; dead after three days. */
    public static final LinkSettings USUAL = new LinkSettings(true, Duration.ofDays(1), 3, Duration.ofSeconds(1), 128,
            Duration.ofSeconds(20), 90, 7);

    /** The same, looking at what somebody asks for alone. */
    public LinkSettings onlyAsked() {
        return new LinkSettings(false, every, deadAfter, delay, atOnce, timeout, history, tellAfter);
    }
}
