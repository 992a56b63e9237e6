package org.kindred.publish.incoming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.value.Written.Place;

/**
 * What a file comes to.
 *
 * @param steps    one for each thing in it, in its order
 * @param findings what was noticed, in the order of the file that came
 */
public record Plan(List<Step> steps, List<Finding> findings) {

    private static final Comparator<Place> BY_PLACE = Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    public Plan {
        steps = List.copyOf(steps);
        findings = findings.stream().sorted(Comparator.comparing(Finding::place, BY_PLACE)).toList();
    }

    /**
     * One thing.
     *
     * @param outcome what becomes of it, if it is written as planned
     * @param write   what is to be written
     */
    public record Step(Outcome outcome, Optional<Write> write) {
    }

    /**
     * A content file to be written.
     *
     * @param ref     the item
     * @param source  the file
     * @param basedOn the number of the revision it was made from; 0 for a new item
     * @param message why, as it stands in the history
     */
    public record Write(ItemRef ref, String source, int basedOn, String message) {
    }
}
