package org.kindred.plugin.referenceparser;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The weights of the labeller: of each feature for each label, and of each label after another at each kind of boundary. In the file, all
 * numbers big-endian: the magic number, the count of features and of weights; the features' hashes, sorted; for each feature how many
 * weights it has (one byte); each weight's label (a byte) and value (a short, in thousandths); the transitions (shorts); the calibration.
 */
final class Model {

    private static final int MAGIC = 0x4b524632;
    private static final float UNIT = 1000f;
    private static final long PLACES = (1L << 22) - 1;

    private final long[] keys;
    private final long[] slots;
    private final int[] packed;
    private final int[] offsets;
    private final byte[] labels;
    private final short[] weights;
    private final short[] transitions;
    private final Calibration calibration;

    /**
     * A model of trained weights.
     *
     * @param keys        the features' hashes
     * @param offsets     where the weights of each feature begin, and where the last ones end
     * @param labels      of each weight
     * @param weights     in thousandths
     * @param transitions by boundary, label before, label, in thousandths
     */
    Model(long[] keys, int[] offsets, byte[] labels, short[] weights, short[] transitions, Calibration calibration) {
        this.keys = keys;
        this.offsets = offsets;
        this.labels = labels;
        this.weights = weights;
        this.transitions = transitions;
        this.calibration = calibration;
        this.packed = packed();
        this.slots = slots();
    }

    /** The weights as {@link #score} reads them: for each feature how many, then label and value in one number each. */
    private int[] packed() {
        int[] all = new int[keys.length + weights.length + 1];
        for (int i = 0, at = 1; i < keys.length; i++) {
            all[at++] = offsets[i + 1] - offsets[i];
            for (int w = offsets[i]; w < offsets[i + 1]; w++) {
                all[at++] = weights[w] << 8 | labels[w];
            }
        }
        return all;
    }

    /** The model in this plugin's jar. */
    static Model shipped() {
        try (InputStream in = Model.class.getResourceAsStream("references.model")) {
            if (in == null) {
                throw new IllegalStateException("references.model is not in this plugin's jar");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of features: of each the upper part of its hash, and where its weights stand. One look mostly tells. */
    private long[] slots() {
        long[] table = new long[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
        int mask = table.length - 1;
        for (int i = 0; i < keys.length; i++) {
            int slot = (int) keys[i] & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = keys[i] & ~PLACES | offsets[i] + i + 1;
        }
        return table;
    }

    /** Adds the weights of one feature to the scores of all labels, in thousandths. */
    void score(long feature, int[] scores) {
        int mask = slots.length - 1;
        int slot = (int) feature & mask;
        long entry = slots[slot];
        while (entry != 0) {
            if (((entry ^ feature) & ~PLACES) == 0) {
                add((int) (entry & PLACES), scores);
                return;
            }
            slot = slot + 1 & mask;
            entry = slots[slot];
        }
    }

    private void add(int at, int[] scores) {
        for (int i = at + 1, end = at + packed[at]; i <= end; i++) {
            scores[packed[i] & 0xff] += packed[i] >> 8;
        }
    }

    /** The weight of a label after another at a kind of boundary. */
    double transition(int boundary, int before, int label) {
        return transitions[(boundary * Label.COUNT + before) * Label.COUNT + label] / UNIT;
    }

    Calibration calibration() {
        return calibration;
    }

    int features() {
        return keys.length;
    }

    int weights() {
        return weights.length;
    }

    /** The same weights with another calibration. */
    Model with(Calibration other) {
        return new Model(keys, offsets, labels, weights, transitions, other);
    }

    void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeInt(MAGIC);
        out.writeInt(keys.length);
        out.writeInt(weights.length);
        for (long key : keys) {
            out.writeLong(key);
        }
        for (int i = 0; i < keys.length; i++) {
            out.writeByte(offsets[i + 1] - offsets[i]);
        }
        out.write(labels);
        for (short weight : weights) {
            out.writeShort(weight);
        }
        for (short transition : transitions) {
            out.writeShort(transition);
        }
        calibration.write(out);
        out.flush();
    }

    static Model read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("this is not a model of references, or of another version");
        }
        int features = in.readInt();
        int weights = in.readInt();
        long[] keys = new long[features];
        bytes(in, features * Long.BYTES).asLongBuffer().get(keys);
        byte[] counts = bytes(in, features).array();
        byte[] labels = bytes(in, weights).array();
        short[] values = shorts(in, weights);
        short[] transitions = shorts(in, Gap.BOUNDARIES * Label.COUNT * Label.COUNT);
        return new Model(keys, offsets(counts), labels, values, transitions, Calibration.read(in));
    }

    private static int[] offsets(byte[] counts) {
        int[] offsets = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            offsets[i + 1] = offsets[i] + counts[i];
        }
        return offsets;
    }

    private static short[] shorts(DataInputStream in, int count) throws IOException {
        short[] values = new short[count];
        bytes(in, count * Short.BYTES).asShortBuffer().get(values);
        return values;
    }

    private static ByteBuffer bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
