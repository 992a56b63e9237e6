package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;

/**
 * Words side by side with one label.
 *
 * @param first       its first word
 * @param last        its last word
 * @param probability how likely it is that just these words have it
 */
record Segment(Label label, int first, int last, double probability) {

    /** A reference cut into its segments. */
    static List<Segment> of(Labelling labelling) {
        var segments = new ArrayList<Segment>();
        Label[] labels = labelling.labels();
        int first = 0;
        for (int i = 1; i <= labels.length; i++) {
            if (i == labels.length || labels[i] != labels[first] || labels[i] == Label.LINK) {
                segments.add(new Segment(labels[first], first, i - 1, labelling.of(first, i - 1)));
                first = i;
            }
        }
        return segments;
    }

    /** The same without its first words; empty if {@code first} is after {@link #last}. */
    Segment from(int start) {
        return new Segment(label, start, last, probability);
    }

    boolean isEmpty() {
        return first > last;
    }
}
