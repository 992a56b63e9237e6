package org.kindred.plugin.referenceparser;

/** The exponential function of whole thousandths, from two tables: the labeller asks for some fifty a word. */
final class Exponentials {

    private static final int FINE = 1024;
    private static final int FARTHEST = 256;
    private static final double[] SMALL = table(FINE, 0, 1);
    private static final double[] LARGE = table(2 * FARTHEST, -FARTHEST, FINE);

    private Exponentials() {
    }

    private static double[] table(int count, int first, int width) {
        double[] table = new double[count];
        for (int i = 0; i < count; i++) {
            table[i] = StrictMath.exp((i + first) * width / 1000.0);
        }
        return table;
    }

    /** Of a number of thousandths. */
    static double of(int thousandths) {
        int part = Math.clamp(thousandths >> 10, -FARTHEST, FARTHEST - 1);
        return LARGE[part + FARTHEST] * SMALL[thousandths & FINE - 1];
    }
}
