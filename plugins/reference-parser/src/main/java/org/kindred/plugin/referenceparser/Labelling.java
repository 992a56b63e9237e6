package org.kindred.plugin.referenceparser;

/**
 * What each word of a reference most likely is.
 *
 * @param labels        of each word
 * @param probabilities of each word's label
 * @param joint         of each word's label together with that of the word before
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Labelling(Label[] labels, double[] probabilities, double[] joint) {

    /** How likely all words from one to another have their labels, and that the neighbours are not of the same field. */
    double of(int first, int last) {
        double probability = probabilities[first];
        for (int i = first + 1; i <= last; i++) {
            probability *= step(i);
        }
        double begins = first == 0 ? 1 : joint[first] / Math.max(probabilities[first], 1e-9);
        double ends = last + 1 == labels.length ? 1 : step(last + 1);
        return Math.clamp(probability * begins * ends, 0, 1);
    }

    private double step(int i) {
        return Math.min(1, joint[i] / Math.max(probabilities[i - 1], 1e-9));
    }
}
