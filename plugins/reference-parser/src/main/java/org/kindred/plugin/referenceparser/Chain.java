package org.kindred.plugin.referenceparser;

/** The probabilities of the labels of a chain of words (forward and backward, in scaled numbers). */
final class Chain {

    private static final int LABELS = Label.COUNT;

    private final int count;
    private final double[][] nodes;
    private final double[][] steps;
    private final double[][] borders;
    private final double[][] forward;
    private final double[][] backward;
    private final double[] scales;

    /**
     * A chain.
     *
     * @param nodes of each word the weight of each label
     * @param steps of each word the weight of each pair of labels, of the word before and its own; the first word's are of no label before
     * @param borders of each word the weight of each label to begin there, then of each to end before it; they count where labels differ
     */
    Chain(double[][] nodes, double[][] steps, double[][] borders) {
        this.count = nodes.length;
        this.nodes = nodes;
        this.steps = steps;
        this.borders = borders;
        this.forward = new double[count][LABELS];
        this.backward = new double[count][LABELS];
        this.scales = new double[count];
        forward();
        backward();
    }

    private void forward() {
        for (int label = 0; label < LABELS; label++) {
            forward[0][label] = nodes[0][label] * steps[0][label];
        }
        scale(0);
        for (int i = 1; i < count; i++) {
            forward(i);
            scale(i);
        }
    }

    private void forward(int i) {
        double[] now = forward[i];
        double[] step = steps[i];
        double[] border = borders[i];
        for (int before = 0; before < LABELS; before++) {
            double weight = forward[i - 1][before] * border[LABELS + before];
            int row = before * LABELS;
            for (int label = 0; label < before; label++) {
                now[label] += weight * step[row + label];
            }
            for (int label = before + 1; label < LABELS; label++) {
                now[label] += weight * step[row + label];
            }
        }
        for (int label = 0; label < LABELS; label++) {
            double stays = forward[i - 1][label] * step[label * LABELS + label];
            now[label] = (now[label] * border[label] + stays) * nodes[i][label];
        }
    }

    private void scale(int i) {
        double sum = 0;
        for (double value : forward[i]) {
            sum += value;
        }
        scales[i] = sum;
        for (int label = 0; label < LABELS; label++) {
            forward[i][label] /= sum;
        }
    }

    private void backward() {
        java.util.Arrays.fill(backward[count - 1], 1);
        for (int i = count - 1; i > 0; i--) {
            backward(i);
        }
    }

    private void backward(int i) {
        double[] previous = backward[i - 1];
        double[] step = steps[i];
        double[] border = borders[i];
        double[] stays = new double[LABELS];
        double[] begins = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            stays[label] = nodes[i][label] * backward[i][label] / scales[i];
            begins[label] = stays[label] * border[label];
        }
        for (int before = 0; before < LABELS; before++) {
            int row = before * LABELS;
            double sum = 0;
            for (int label = 0; label < LABELS; label++) {
                sum += label == before ? 0 : begins[label] * step[row + label];
            }
            previous[before] = sum * border[LABELS + before] + stays[before] * step[row + before];
        }
    }

    /** How likely a word has a label. */
    double probability(int i, int label) {
        return forward[i][label] * backward[i][label];
    }

    /** How likely the word before and a word have these labels. */
    double joint(int i, int before, int label) {
        double border = before == label ? 1 : borders[i][LABELS + before] * borders[i][label];
        return forward[i - 1][before] * steps[i][before * LABELS + label] * border * nodes[i][label] * backward[i][label] / scales[i];
    }

    /** The logarithm of the sum of the weights of all ways to label the chain. */
    double logSum() {
        double sum = 0;
        for (double scale : scales) {
            sum += StrictMath.log(scale);
        }
        return sum;
    }

    /** The best labels, and how likely they are. */
    Labelling labelling() {
        int[] best = Beam.best(nodes, steps, borders);
        var labels = new Label[count];
        double[] probabilities = new double[count];
        double[] joint = new double[count];
        for (int i = 0; i < count; i++) {
            labels[i] = Label.ALL.get(best[i]);
            probabilities[i] = probability(i, best[i]);
            joint[i] = i == 0 ? probabilities[i] : joint(i, best[i - 1], best[i]);
        }
        return new Labelling(labels, probabilities, joint);
    }
}
