package org.kindred.publish.imports;

import java.time.Instant;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.Transitions;

/** Tells of new items that are to be published that they will be, unless their files say that they are drafts, or wait, or are over. */
final class Expected implements Planning {

    private final Planning planning;
    private final Library library;
    private final Instant now;

    Expected(Planning planning, Library library, Instant now) {
        this.planning = planning;
        this.library = library;
        this.now = now;
    }

    @Override
    public void step(Step step) {
        boolean appears = step.outcome().action() == Action.CREATED && step.write().filter(this::appears).isPresent();
        planning.step(appears ? step.as(Action.PUBLISHED) : step);
    }

    private boolean appears(Write write) {
        return library.parse(write.ref(), write.source()) instanceof Parsed.Readable(Draft draft)
                && Transitions.byDates(Transitions.begun(write.ref()), draft, now).state() == State.PUBLISHED;
    }

    @Override
    public void finding(Finding finding) {
        planning.finding(finding);
    }

    @Override
    public void expect(int things) {
        planning.expect(things);
    }
}
