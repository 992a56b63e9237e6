package org.kindred.benchmarks;

import java.util.stream.DoubleStream;

/** The middle of some measurements: one that went wrong does not move it. */
final class Median {

    private Median() {
    }

    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
