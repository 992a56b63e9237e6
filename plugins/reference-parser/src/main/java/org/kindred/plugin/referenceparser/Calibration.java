package org.kindred.plugin.referenceparser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes of the labeller's probability of a field how often such a field is right, by a logistic curve for each CSL variable, fitted on
 * references that the labeller had not been trained on.
 */
final class Calibration {

    /** A confidence is never wholly sure. */
    private static final double MOST = 0.995;

    /** The curve of the variables that have none of their own. */
    static final String OTHERS = "*";

    private static final Curve SAME = new Curve(0, 1);

    private final TreeMap<String, Curve> curves;

    Calibration(Map<String, Curve> curves) {
        this.curves = new TreeMap<>(curves);
    }

    /** Leaves every probability as it is. */
    static Calibration none() {
        return new Calibration(new TreeMap<>());
    }

    /** How often a variable read with this probability is right, to three digits. */
    double of(String variable, double probability) {
        if (curves.isEmpty()) {
            return probability;
        }
        double value = curves.getOrDefault(variable, curves.getOrDefault(OTHERS, SAME)).of(probability);
        return Math.round(Math.clamp(value, 0, MOST) * 1000) / 1000.0;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(curves.size());
        for (var curve : curves.entrySet()) {
            out.writeUTF(curve.getKey());
            out.writeFloat((float) curve.getValue().shift());
            out.writeFloat((float) curve.getValue().slope());
        }
    }

    static Calibration read(DataInputStream in) throws IOException {
        var curves = new TreeMap<String, Curve>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            curves.put(in.readUTF(), new Curve(in.readFloat(), in.readFloat()));
        }
        return new Calibration(curves);
    }

    /** Of the log-odds: {@code shift + slope × odds}. */
    record Curve(double shift, double slope) {
        double of(double probability) {
            return 1 / (1 + Math.exp(-(shift + slope * odds(probability))));
        }

        static double odds(double probability) {
            double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
            return Math.log(p / (1 - p));
        }
    }
}
