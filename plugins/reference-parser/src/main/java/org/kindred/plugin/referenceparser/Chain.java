package org.kindred.plugin.referenceparser;

/** The likeliest labels of a chain of words (Viterbi), and their probabilities (forward and backward), all in scaled numbers. */
final class Chain {

    private static final int LABELS = Label.COUNT;

    private final int count;
    private final double[][] nodes;
    private final double[][] steps;
    private final double[][] forward;
    private final double[][] backward;
    private final double[] scales;

    /**
     * A chain.
     *
     * @param nodes of each word the weight of each label
     * @param steps of each word the weight of each pair of labels, of the word before and its own; the first word's are of no label before
     */
    Chain(double[][] nodes, double[][] steps) {
        this.count = nodes.length;
        this.nodes = nodes;
        this.steps = steps;
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
            double[] now = forward[i];
            for (int before = 0; before < LABELS; before++) {
                double weight = forward[i - 1][before];
                for (int label = 0; label < LABELS && weight > 0; label++) {
                    now[label] += weight * steps[i][before * LABELS + label];
                }
            }
            for (int label = 0; label < LABELS; label++) {
                now[label] *= nodes[i][label];
            }
            scale(i);
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
            for (int label = 0; label < LABELS; label++) {
                double weight = nodes[i][label] * backward[i][label] / scales[i];
                for (int before = 0; before < LABELS && weight > 0; before++) {
                    backward[i - 1][before] += weight * steps[i][before * LABELS + label];
                }
            }
        }
    }

    /** How likely a word has a label. */
    double probability(int i, int label) {
        return forward[i][label] * backward[i][label];
    }

    /** How likely the word before and a word have these labels. */
    double joint(int i, int before, int label) {
        return forward[i - 1][before] * steps[i][before * LABELS + label] * nodes[i][label] * backward[i][label] / scales[i];
    }

    /** The logarithm of the sum of the weights of all ways to label the chain. */
    double logSum() {
        double sum = 0;
        for (double scale : scales) {
            sum += StrictMath.log(scale);
        }
        return sum;
    }

    Labelling labelling() {
        int[] best = best();
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

    private int[] best() {
        double[] scores = new double[LABELS];
        int[][] from = new int[count][LABELS];
        for (int label = 0; label < LABELS; label++) {
            scores[label] = nodes[0][label] * steps[0][label];
        }
        for (int i = 1; i < count; i++) {
            scores = step(i, scores, from[i]);
        }
        return trace(from, largest(scores));
    }

    private double[] step(int i, double[] before, int[] from) {
        double[] now = new double[LABELS];
        double highest = 0;
        for (int label = 0; label < LABELS; label++) {
            for (int b = 0; b < LABELS && nodes[i][label] > 0; b++) {
                double score = before[b] * steps[i][b * LABELS + label] * nodes[i][label];
                if (score > now[label]) {
                    now[label] = score;
                    from[label] = b;
                }
            }
            highest = Math.max(highest, now[label]);
        }
        for (int label = 0; label < LABELS; label++) {
            now[label] /= highest;
        }
        return now;
    }

    private static int largest(double[] scores) {
        int best = 0;
        for (int label = 1; label < LABELS; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    private int[] trace(int[][] from, int last) {
        int[] best = new int[count];
        best[count - 1] = last;
        for (int i = count - 1; i > 0; i--) {
            best[i - 1] = from[i][best[i]];
        }
        return best;
    }
}
