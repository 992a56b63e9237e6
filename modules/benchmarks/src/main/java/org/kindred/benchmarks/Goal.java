package org.kindred.benchmarks;

/**
 * What was promised.
 *
 * @param bound  the figure to reach
 * @param atMost whether less is better
 * @param unit   for people: {@code /s}, {@code ms}, {@code of S}
 */
record Goal(double bound, boolean atMost, String unit) {

    static Goal atLeast(double bound, String unit) {
        return new Goal(bound, false, unit);
    }

    static Goal atMost(double bound, String unit) {
        return new Goal(bound, true, unit);
    }

    boolean met(double value) {
        return atMost ? value <= bound : value >= bound;
    }

    String words() {
        String number = bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
        return (atMost ? "at most " : "at least ") + number + " " + unit;
    }
}
