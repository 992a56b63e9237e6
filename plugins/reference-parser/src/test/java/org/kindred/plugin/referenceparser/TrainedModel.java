package org.kindred.plugin.referenceparser;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Packs trained weights into a model: features in the order of their hashes, weights near zero left out. */
final class TrainedModel {

    private final List<Long> keys = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>(List.of(0));
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();
    private final List<Short> values = new ArrayList<>();
    private final float[] weights;
    private final double least;

    private TrainedModel(float[] weights, double least) {
        this.weights = weights;
        this.least = least;
    }

    /**
     * A model without calibration.
     *
     * @param words   where the weights of each feature of a word begin
     * @param borders where those of each feature of a border begin, twice as many
     * @param least   the smallest weight that is kept
     */
    static Model of(Map<Long, Integer> words, Map<Long, Integer> borders, float[] weights, double[] transitions, double least) {
        var packed = new TrainedModel(weights, least);
        for (long key : LongStream.concat(keys(words), keys(borders)).sorted().toArray()) {
            boolean ofWord = words.containsKey(key);
            packed.add(key, (ofWord ? words : borders).getOrDefault(key, 0), ofWord ? Label.COUNT : 2 * Label.COUNT);
        }
        return packed.model(transitions);
    }

    private static LongStream keys(Map<Long, Integer> places) {
        return places.keySet().stream().mapToLong(Long::longValue);
    }

    private void add(long key, int at, int width) {
        int before = values.size();
        for (int label = 0; label < width; label++) {
            if (Math.abs(weights[at + label]) >= least) {
                labels.write(label);
                values.add(thousandths(weights[at + label]));
            }
        }
        if (values.size() > before) {
            keys.add(key);
            offsets.add(values.size());
        }
    }

    private Model model(double[] transitions) {
        short[] shorts = new short[transitions.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = thousandths(transitions[i]);
        }
        return new Model(keys.stream().mapToLong(Long::longValue).toArray(), offsets.stream().mapToInt(Integer::intValue).toArray(),
                labels.toByteArray(), shorts(values), shorts, Calibration.none());
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
}
