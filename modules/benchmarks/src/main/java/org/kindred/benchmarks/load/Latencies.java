package org.kindred.benchmarks.load;

import java.util.Arrays;

/** How long answers took. */
public final class Latencies {

    private int[] micros = new int[1 << 14];
    private int size;
    private boolean sorted;

    /** One more answer that took so long. */
    public void add(long nanos) {
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, size * 2);
        }
        micros[size++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
        sorted = false;
    }

    /** How many there are. */
    public int count() {
        return size;
    }

    /**
     * The time in which this share of the answers came.
     *
     * @param share over 0, at most 1: {@code 0.99}
     * @return milliseconds; 0 if there was no answer
     */
    public double millis(double share) {
        if (!sorted) {
            Arrays.sort(micros, 0, size);
            sorted = true;
        }
        return size == 0 ? 0 : micros[Math.max(0, (int) Math.ceil(share * size) - 1)] / 1000.0;
    }
}
