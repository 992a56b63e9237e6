package org.kindred.plugin.referenceparser;

import java.util.List;
import java.util.TreeMap;
import org.kindred.plugin.referenceparser.Calibration.Curve;
import org.kindred.plugin.referenceparser.Scores.Answer;

/** Fits the curves of a {@link Calibration}: logistic regression on the odds, drawn a little towards leaving them as they are. */
final class Calibrator {

    private static final double PULL = 4;

    private Calibrator() {
    }

    static Calibration fitted(List<Answer> answers) {
        var curves = new TreeMap<String, Curve>();
        for (String field : Truth.FIELDS) {
            curves.put(field, curve(answers.stream().filter(answer -> answer.field().equals(field)).toList()));
        }
        curves.put(Calibration.OTHERS, curve(answers));
        return new Calibration(curves);
    }

    /** By Newton's method. */
    private static Curve curve(List<Answer> answers) {
        double shift = 0;
        double slope = 0.5;
        for (int step = 0; step < 25; step++) {
            double gShift = PULL * shift / 10;
            double gSlope = PULL * (slope - 0.5);
            double hShift = PULL / 10;
            double hSlope = PULL;
            double hBoth = 0;
            for (Answer answer : answers) {
                double x = odds(answer.confidence());
                double p = 1 / (1 + StrictMath.exp(-(shift + slope * x)));
                double error = p - (answer.right() ? 1 : 0);
                double weight = p * (1 - p);
                gShift += error;
                gSlope += error * x;
                hShift += weight;
                hSlope += weight * x * x;
                hBoth += weight * x;
            }
            double determinant = hShift * hSlope - hBoth * hBoth;
            shift -= (gShift * hSlope - gSlope * hBoth) / determinant;
            slope -= (gSlope * hShift - gShift * hBoth) / determinant;
        }
        return new Curve(shift, slope);
    }

    private static double odds(double probability) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return StrictMath.log(p / (1 - p));
    }
}
