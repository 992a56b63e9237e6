package org.kindred.benchmarks.load;

/**
 * What a server answered to one run of load.
 *
 * @param seconds   how long it ran
 * @param bytes     what came over the wire
 * @param latencies one for each answer
 */
public record Outcome(double seconds, long bytes, Latencies latencies) {

    /** Answers a second. */
    public double rate() {
        return latencies.count() / seconds;
    }
}
