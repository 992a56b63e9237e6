package org.kindred.publish.incoming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
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
     * @param outcome  what becomes of it, if it is written as planned
     * @param write    what is to be written
     * @param settings the {@code site.yaml} that is to take the place of the site's
     */
    public record Step(Outcome outcome, Optional<Write> write, Optional<String> settings) {

        /** One that leaves the site's settings alone. */
        public Step(Outcome outcome, Optional<Write> write) {
            this(outcome, write, Optional.empty());
        }
    }

    /**
     * A content file to be written.
     *
     * @param ref     the item
     * @param source  the file
     * @param basedOn the number of the revision it was made from; 0 for a new item
     * @param message why, as it stands in the history
     * @param path    where it lay in the folder that came; empty where that does not matter
     * @param as      where the item is to stand, if it is not published
     */
    public record Write(ItemRef ref, String source, int basedOn, String message, Optional<String> path, State as) {

        /** A draft that lay in no folder. */
        public Write(ItemRef ref, String source, int basedOn, String message) {
            this(ref, source, basedOn, message, Optional.empty(), State.DRAFT);
        }
    }
}
