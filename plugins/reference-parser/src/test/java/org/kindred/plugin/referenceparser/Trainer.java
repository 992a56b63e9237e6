package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the conditional random field by stochastic gradient descent (AdaGrad) with a penalty on large weights. Deterministic to the last
 * byte: one thread, a fixed seed, and StrictMath.
 */
final class Trainer {

    private static final int LABELS = Label.COUNT;

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
    private final Map<Long, Integer> index = new HashMap<>();
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
    private record Sample(int[][] features, int[] labels, int[] boundaries, boolean[] links) {
    }

    private Trainer(List<Tagged> references, Settings settings) {
        this.settings = settings;
        index(references);
        references.forEach(reference -> sample(reference));
        weights = new float[index.size() * LABELS];
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
        return trainer.model();
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
        for (Tagged reference : references) {
            Words words = reference.words();
            var features = new Features(words);
            for (int i = 0; i < words.count(); i++) {
                for (long feature : features.copyOf(i)) {
                    counts.merge(feature, 1, Integer::sum);
                }
            }
        }
        long[] kept = counts.entrySet().stream().filter(entry -> entry.getValue() >= settings.rarest()).mapToLong(Map.Entry::getKey)
                .sorted().toArray();
        for (long feature : kept) {
            index.put(feature, index.size());
        }
    }

    private void sample(Tagged reference) {
        Words words = reference.words();
        int count = words.count();
        if (count == 0) {
            return;
        }
        var features = new Features(words);
        int[][] found = new int[count][];
        int[] boundaries = new int[count];
        boolean[] links = new boolean[count];
        for (int i = 0; i < count; i++) {
            links[i] = words.isLink(i);
            boundaries[i] = features.boundary(i);
            found[i] = Arrays.stream(features.copyOf(i)).mapToInt(feature -> index.getOrDefault(feature, -1)).filter(at -> at >= 0)
                    .toArray();
        }
        int[] labels = Arrays.stream(reference.labels(words)).mapToInt(Label::number).toArray();
        samples.add(new Sample(found, labels, boundaries, links));
    }

    private void learn(Sample sample) {
        int count = sample.labels().length;
        double[][] nodes = new double[count][LABELS];
        double[][] pairs = new double[count][];
        for (int i = 0; i < count; i++) {
            node(sample, i, nodes[i]);
            pairs[i] = steps[sample.boundaries()[i]];
        }
        var chain = new Chain(nodes, pairs);
        for (int i = 0; i < count; i++) {
            learnNode(sample, chain, i);
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
            int at = feature * LABELS;
            for (int label = 0; label < LABELS; label++) {
                node[label] += weights[at + label];
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

    private void learnNode(Sample sample, Chain chain, int i) {
        if (sample.links()[i]) {
            return;
        }
        double[] gradient = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            gradient[label] = chain.probability(i, label) - (sample.labels()[i] == label ? 1 : 0);
        }
        for (int label = 0; label < LABELS; label++) {
            if (Math.abs(gradient[label]) > 1e-4) {
                for (int feature : sample.features()[i]) {
                    update(feature * LABELS + label, gradient[label]);
                }
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

    private Model model() {
        var keys = new ArrayList<Long>();
        var counts = new ArrayList<Integer>();
        var labels = new java.io.ByteArrayOutputStream();
        var values = new ArrayList<Short>();
        for (long key : index.keySet().stream().mapToLong(Long::longValue).sorted().toArray()) {
            int before = values.size();
            int at = index.get(key) * LABELS;
            for (int label = 0; label < LABELS; label++) {
                if (Math.abs(weights[at + label]) >= settings.least()) {
                    labels.write(label);
                    values.add(thousandths(weights[at + label]));
                }
            }
            if (values.size() > before) {
                keys.add(key);
                counts.add(values.size() - before);
            }
        }
        int[] offsets = new int[keys.size() + 1];
        for (int i = 0; i < keys.size(); i++) {
            offsets[i + 1] = offsets[i] + counts.get(i);
        }
        return new Model(keys.stream().mapToLong(Long::longValue).toArray(), offsets, labels.toByteArray(), shorts(values),
                transitionShorts(),
                Calibration.none());
    }

    private static short thousandths(double weight) {
        return (short) Math.clamp(Math.round(weight * 1000), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static short[] shorts(List<Short> values) {
        short[] shorts = new short[values.size()];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = values.get(i);
        }
        return shorts;
    }

    private short[] transitionShorts() {
        short[] shorts = new short[transitions.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = thousandths(transitions[i]);
        }
        return shorts;
    }
}
