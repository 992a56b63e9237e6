package org.kindred.benchmarks.load;

/** When the next question is due. */
@FunctionalInterface
public interface Pace {

    /** As fast as the server answers: a question is due when a connection is free. */
    Pace UNBOUNDED = (number, now) -> now;

    /**
     * So many a second, whether the server keeps up or not. An answer's time counts from when its question was due, not from when a
     * connection came free to ask it: a server that stalls is not spared the questions it kept waiting.
     */
    static Pace perSecond(double rate) {
        return (number, now) -> (long) (number * (1e9 / rate));
    }

    /**
     * When a question is due, in nanoseconds from the start.
     *
     * @param number its number, from 0
     * @param now    the time
     */
    long due(long number, long now);
}
