package org.kindred.plugin.referenceparser;

/**
 * A linear-chain conditional random field: gives each word of a reference its label, and says how likely that is. Takes time in
 * proportion to the number of words.
 */
final class Labeller {

    private static final int LABELS = Label.COUNT;

    private final Model model;
    private final double[][] transitions = new double[Gap.BOUNDARIES][LABELS * LABELS];

    Labeller(Model model) {
        this.model = model;
        for (int boundary = 0; boundary < Gap.BOUNDARIES; boundary++) {
            for (int before = 0; before < LABELS; before++) {
                for (int label = 0; label < LABELS; label++) {
                    transitions[boundary][before * LABELS + label] = Math.exp(model.transition(boundary, before, label));
                }
            }
        }
    }

    Model model() {
        return model;
    }

    /** Labels the words of a reference; there must be at least one. */
    Labelling label(Words words) {
        int count = words.count();
        double[][] nodes = new double[count][LABELS];
        double[][] steps = new double[count][];
        var features = new Features(words);
        double[][] borders = new double[count][2 * LABELS];
        int[] scores = new int[2 * LABELS];
        for (int i = 0; i < count; i++) {
            node(words, features, i, scores, nodes[i]);
            steps[i] = transitions[features.boundary(i)];
            border(features, i, scores, borders[i]);
        }
        return new Chain(nodes, steps, borders).labelling();
    }

    private void node(Words words, Features features, int i, int[] scores, double[] node) {
        if (words.isLink(i)) {
            node[Label.LINK.number()] = 1;
            return;
        }
        java.util.Arrays.fill(scores, 0);
        long[] found = features.of(i);
        for (int f = 0; f < features.count(); f++) {
            model.score(found[f], scores);
        }
        int best = Integer.MIN_VALUE;
        for (int label = 0; label < LABELS - 1; label++) {
            best = Math.max(best, scores[label]);
        }
        for (int label = 0; label < LABELS - 1; label++) {
            node[label] = Exponentials.of(scores[label] - best);
        }
    }

    private void border(Features features, int i, int[] scores, double[] border) {
        if (i == 0) {
            return;
        }
        java.util.Arrays.fill(scores, 0);
        long[] found = features.ofBorder(i);
        for (int f = 0; f < features.count(); f++) {
            model.score(found[f], scores);
        }
        for (int way = 0; way < 2 * LABELS; way++) {
            border[way] = Exponentials.of(scores[way]);
        }
    }
}
