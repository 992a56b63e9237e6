package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the conditional random field by stochastic gradient descent (AdaGrad) with a penalty on large weights. Deterministic to the last
 * byte: one thread, a fixed seed, and StrictMath.
 */
final class Trainer {

    private static final int LABELS = Label.COUNT;
    /** To begin with a label, and to end with one. */
    private static final int WAYS = 2 * LABELS;

    /**
     * How to train.
     *
     * @param epochs  how often each reference is seen
     * @param rate    of learning
     * @param penalty on the square of weights
     * @param rarest  how often a feature must be seen to be learned
     * @param least   the smallest weight that is kept
     */
    record Settings(int epochs, double rate, double penalty, int rarest, double least) {
        static final Settings CHOSEN = new Settings(8, 0.1, 0.0003, 3, 0.06);
    }

    private final Settings settings;
    /** Of each feature where its weights begin, and how many it has. */
    private final Map<Long, Integer> index = new HashMap<>();
    private final Map<Long, Integer> borderIndex = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final float[] weights;
    private final float[] squares;
    private final double[] sums;
    private long updates;
    private final double[] transitions = new double[Gap.BOUNDARIES * LABELS * LABELS];
    private final double[] transitionSquares = new double[transitions.length];
    private final double[] transitionSums = new double[transitions.length];
    private final double[][] steps = new double[Gap.BOUNDARIES][LABELS * LABELS];

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sample(int[][] features, int[][] borders, int[] labels, int[] boundaries, boolean[] links) {
    }

    private Trainer(List<Tagged> references, Settings settings) {
        this.settings = settings;
        index(references);
        references.forEach(reference -> sample(reference));
        weights = new float[index.size() * LABELS + borderIndex.size() * WAYS];
        squares = new float[weights.length];
        sums = new double[weights.length];
        for (int boundary = 0; boundary < Gap.BOUNDARIES; boundary++) {
            refresh(boundary);
        }
    }

    static Model train(List<Tagged> references, Settings settings) {
        var trainer = new Trainer(references, settings);
        var order = new ArrayList<>(trainer.samples);
        var random = new Random(20110815);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            for (Sample sample : order) {
                trainer.learn(sample);
                trainer.updates++;
            }
        }
        trainer.average();
        return TrainedModel.of(trainer.index, trainer.borderIndex, trainer.weights, trainer.transitions, settings.least());
    }

    /** The mean of the weights after every reference: steadier than the last ones. */
    private void average() {
        for (int at = 0; at < weights.length; at++) {
            weights[at] -= (float) (sums[at] / updates);
        }
        for (int at = 0; at < transitions.length; at++) {
            transitions[at] -= transitionSums[at] / updates;
        }
    }

    private void index(List<Tagged> references) {
        var counts = new HashMap<Long, Integer>();
        var borderCounts = new HashMap<Long, Integer>();
        for (Tagged reference : references) {
            Words words = reference.words();
            var features = new Features(words);
            for (int i = 0; i < words.count(); i++) {
                Arrays.stream(features.copyOf(i)).forEach(feature -> counts.merge(feature, 1, Integer::sum));
                Arrays.stream(features.copyOfBorder(i)).forEach(feature -> borderCounts.merge(feature, 1, Integer::sum));
            }
        }
        int at = place(counts, index, 0, LABELS);
        place(borderCounts, borderIndex, at, WAYS);
    }

    /** Gives each feature that is not too rare its place among the weights, in the order of their hashes. */
    private int place(Map<Long, Integer> counts, Map<Long, Integer> places, int from, int width) {
        int at = from;
        for (long feature : counts.entrySet().stream().filter(entry -> entry.getValue() >= settings.rarest()).mapToLong(Map.Entry::getKey)
                .sorted().toArray()) {
            places.put(feature, at);
            at += width;
        }
        return at;
    }

    private void sample(Tagged reference) {
        Words words = reference.words();
        int count = words.count();
        if (count == 0) {
            return;
        }
        var features = new Features(words);
        int[][] found = new int[count][];
        int[][] borders = new int[count][];
        int[] boundaries = new int[count];
        boolean[] links = new boolean[count];
        for (int i = 0; i < count; i++) {
            links[i] = words.isLink(i);
            boundaries[i] = features.boundary(i);
            found[i] = places(features.copyOf(i), index);
            borders[i] = places(features.copyOfBorder(i), borderIndex);
        }
        int[] labels = Arrays.stream(reference.labels(words)).mapToInt(Label::number).toArray();
        samples.add(new Sample(found, borders, labels, boundaries, links));
    }

    private static int[] places(long[] features, Map<Long, Integer> places) {
        return Arrays.stream(features).mapToInt(feature -> places.getOrDefault(feature, -1)).filter(at -> at >= 0).toArray();
    }

    private void learn(Sample sample) {
        int count = sample.labels().length;
        double[][] nodes = new double[count][LABELS];
        double[][] pairs = new double[count][];
        double[][] borders = new double[count][WAYS];
        for (int i = 0; i < count; i++) {
            node(sample, i, nodes[i]);
            pairs[i] = steps[sample.boundaries()[i]];
            border(sample, i, borders[i]);
        }
        var chain = new Chain(nodes, pairs, borders);
        for (int i = 0; i < count; i++) {
            learnNode(sample, chain, i);
            learnBorder(sample, chain, i);
        }
        learnTransitions(sample, chain);
    }

    private void node(Sample sample, int i, double[] node) {
        if (sample.links()[i]) {
            node[Label.LINK.number()] = 1;
            return;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int feature : sample.features()[i]) {
            for (int label = 0; label < LABELS; label++) {
                node[label] += weights[feature + label];
            }
        }
        for (int label = 0; label < LABELS - 1; label++) {
            best = Math.max(best, node[label]);
        }
        for (int label = 0; label < LABELS - 1; label++) {
            node[label] = StrictMath.exp(node[label] - best);
        }
        node[LABELS - 1] = 0;
    }

    private void border(Sample sample, int i, double[] border) {
        for (int feature : sample.borders()[i]) {
            for (int way = 0; way < WAYS; way++) {
                border[way] += weights[feature + way];
            }
        }
        for (int way = 0; way < WAYS; way++) {
            border[way] = StrictMath.exp(border[way]);
        }
    }

    private void learnBorder(Sample sample, Chain chain, int i) {
        if (i == 0) {
            return;
        }
        int before = sample.labels()[i - 1];
        int now = sample.labels()[i];
        double[] gradient = new double[WAYS];
        for (int label = 0; label < LABELS; label++) {
            double stays = chain.joint(i, label, label);
            gradient[label] = chain.probability(i, label) - stays - (now == label && before != label ? 1 : 0);
            gradient[LABELS + label] = chain.probability(i - 1, label) - stays - (before == label && now != label ? 1 : 0);
        }
        update(sample.borders()[i], gradient);
    }

    private void learnNode(Sample sample, Chain chain, int i) {
        if (sample.links()[i]) {
            return;
        }
        double[] gradient = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            gradient[label] = chain.probability(i, label) - (sample.labels()[i] == label ? 1 : 0);
        }
        update(sample.features()[i], gradient);
    }

    /** Feature by feature, since its weights stand side by side. */
    private void update(int[] features, double[] gradient) {
        int[] moving = IntStream.range(0, gradient.length).filter(way -> Math.abs(gradient[way]) > 1e-4).toArray();
        for (int feature : features) {
            for (int way : moving) {
                update(feature + way, gradient[way]);
            }
        }
    }

    private void update(int at, double gradient) {
        double g = gradient + settings.penalty() * weights[at];
        squares[at] += (float) (g * g);
        float step = (float) (settings.rate() * g / Math.sqrt(1e-6 + squares[at]));
        weights[at] -= step;
        sums[at] -= (double) step * updates;
    }

    private void learnTransitions(Sample sample, Chain chain) {
        int count = sample.labels().length;
        boolean[] touched = new boolean[Gap.BOUNDARIES];
        for (int i = 0; i < count; i++) {
            int base = sample.boundaries()[i] * LABELS * LABELS;
            touched[sample.boundaries()[i]] = true;
            for (int before = 0; before < (i == 0 ? 1 : LABELS); before++) {
                for (int label = 0; label < LABELS; label++) {
                    double expected = i == 0 ? chain.probability(0, label) : chain.joint(i, before, label);
                    boolean is = sample.labels()[i] == label && (i == 0 || sample.labels()[i - 1] == before);
                    transition(base + before * LABELS + label, expected - (is ? 1 : 0));
                }
            }
        }
        for (int boundary = 0; boundary < Gap.BOUNDARIES; boundary++) {
            if (touched[boundary]) {
                refresh(boundary);
            }
        }
    }

    private void transition(int at, double gradient) {
        if (Math.abs(gradient) > 1e-5) {
            double g = gradient + settings.penalty() * transitions[at];
            transitionSquares[at] += g * g;
            double step = settings.rate() * g / Math.sqrt(1e-6 + transitionSquares[at]);
            transitions[at] -= step;
            transitionSums[at] -= step * updates;
        }
    }

    private void refresh(int boundary) {
        for (int pair = 0; pair < LABELS * LABELS; pair++) {
            steps[boundary][pair] = StrictMath.exp(transitions[boundary * LABELS * LABELS + pair]);
        }
    }
}
