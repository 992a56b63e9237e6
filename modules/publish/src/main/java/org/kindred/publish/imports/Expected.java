package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.publish.imports.HeldBack.Fate;
import org.kindred.publish.imports.HeldBack.Handed;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.surroundings.FiledUnder;

/**
 * Tells of new items that are to be published that they will be, unless their files say that they are drafts, or wait, or are over, or the
 * site's workflow holds them back; what it holds back a dry run tells, as a real import does when it writes.
 */
final class Expected implements Planning {

    private final Planning planning;
    private final Library library;
    private final Submission.Options options;
    private final HeldBack heldBack;
    private final Instant now;

    Expected(Planning planning, Library library, Submission submission, Workshop workshop) {
        this.planning = planning;
        this.library = library;
        this.options = submission.options();
        this.heldBack = new HeldBack(workshop.current().workflow(), submission.caller(), draft -> workshop.ports().store()
                .read(session -> FiledUnder.all(session, draft, workshop.ports(), workshop.current().site())));
        this.now = workshop.ports().clock().instant();
    }

    @Override
    public void step(Step step) {
        var fate = step.write().flatMap(this::fate);
        fate.filter(any -> options.dryRun()).flatMap(Fate::held).ifPresent(planning::finding);
        boolean appears = step.outcome().action() == Action.CREATED
                && fate.filter(coming -> coming.item().state() == State.PUBLISHED).isPresent();
        planning.step(appears ? step.as(Action.PUBLISHED) : step);
    }

    /** Of a mere draft there is nothing to tell. */
    private Optional<Fate> fate(Write write) {
        if (!options.publish()) {
            return Optional.of(write).filter(told -> told.as() != State.DRAFT).map(told -> heldBack.fate(handed(told)));
        }
        return library.parse(write.ref(), write.source()) instanceof Parsed.Readable(Draft draft)
                ? Optional.of(heldBack.fate(handed(write), draft, now))
                : Optional.empty();
    }

    private Handed handed(Write write) {
        var stored = write.basedOn() > 0 ? library.newest(write.ref()) : Optional.<Library.Stored>empty();
        var item = stored.map(Library.Stored::item).orElseGet(() -> Transitions.begun(write.ref()));
        boolean same = stored.filter(known -> Arrays.equals(known.revision().source(), write.source().getBytes(UTF_8))).isPresent();
        return new Handed(item, Transitions.revised(item, item.revision() + 1), write.as(), same);
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
