package org.kindred.webhooks;

import java.time.Duration;
import java.util.List;

/**
 * How fast things go.
 *
 * @param poll        how often the change log and the clock are looked at where nobody says that there is something to do
 * @param lease       how long a node may send before it must say that it still lives; if it does not, another takes its place
 * @param timeout     for one attempt
 * @param delays      how long to wait after the first attempt of a delivery, after the second, …; after the last there are no more
 * @param atOnce      attempts at the same time for one webhook
 * @param atOnceAHost attempts at the same time for all webhooks of one host
 */
record Pace(Duration poll, Duration lease, Duration timeout, List<Duration> delays, int atOnce, int atOnceAHost) {

    /** The schedule that Standard Webhooks gives as its example: ten attempts over three days. */
    static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(45), Duration.ofSeconds(20),
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5),
                    Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24)),
            4, 8);

    Pace {
        delays = List.copyOf(delays);
    }

    /** How long there are attempts, at least. */
    Duration whole() {
        return delays.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
