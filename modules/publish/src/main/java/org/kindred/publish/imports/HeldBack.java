package org.kindred.publish.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.workflow.Permission;
import org.kindred.publish.workflow.ReviewCheck;

/**
 * Finds where texts that come in bring their items, as far as whoever imports could bring them there by transitions. Who may do anything moves
 * whole sites, and is not asked.
 */
final class HeldBack {

    private final Workflow workflow;
    private final Caller caller;
    private final ReviewCheck reviews;

    /** @param filedUnder the topics that a text is about, and those above them */
    HeldBack(Workflow workflow, Caller caller, Function<Draft, Set<String>> filedUnder) {
        this.workflow = workflow;
        this.caller = caller;
        this.reviews = new ReviewCheck(workflow, filedUnder);
    }

    /**
     * A text that came in.
     *
     * @param known its item, as it is
     * @param item  the same with this text as its newest
     * @param as    where it stands by what came with it
     * @param same  whether it is the newest text that there is already
     */
    record Handed(Item known, Item item, State as, boolean same) {

        /** From where it goes on: from a draft, as every text that is saved, unless it is the very one that is in review. */
        State from() {
            return same && known.state() == State.IN_REVIEW ? State.IN_REVIEW : State.DRAFT;
        }
    }

    /**
     * What becomes of an item.
     *
     * @param held what keeps it from what was asked for
     */
    record Fate(Item item, Optional<Finding> held) {
    }

    /** What becomes of an item that nobody wants to publish; what is public or waits stays. */
    Fate fate(Handed text) {
        var wanted = text.as() == State.ARCHIVED ? archived(text.item()) : Transitions.in(text.as(), text.item());
        return fate(text, wanted, because(wanted, () -> ask(text, wanted)));
    }

    /** What becomes of an item that is to be published, by the dates in its text. */
    Fate fate(Handed text, Draft draft, Instant now) {
        if (text.as() == State.ARCHIVED) {
            return fate(text);
        }
        var dated = Transitions.byDatesBeside(text.item(), draft, now);
        var wanted = dated.state() == State.DRAFT ? Transitions.in(text.as(), dated) : dated;
        return fate(text, wanted, because(wanted, () -> {
            ask(text, wanted);
            if (appears(wanted)) {
                reviews.check(draft);
            }
        }));
    }

    private Fate fate(Handed text, Item wanted, Optional<Finding> held) {
        return held.isEmpty() ? new Fate(wanted, held) : new Fate(Transitions.in(left(text), text.item()), held);
    }

    /** Where one stays that is held back: in review, if it is there or may go there. */
    private State left(Handed text) {
        var reviewed = Transitions.in(State.IN_REVIEW, text.item());
        boolean mayGo = text.as() == State.IN_REVIEW && because(reviewed, () -> ask(text, reviewed)).isEmpty();
        return mayGo || text.from() == State.IN_REVIEW ? State.IN_REVIEW : State.DRAFT;
    }

    /** What readers see, or soon will, is not taken from them by what came with a file. */
    private static Item archived(Item item) {
        boolean shown = item.publishedRevision() > 0 || item.scheduledRevision() > 0;
        return shown ? Transitions.in(State.DRAFT, item) : Transitions.hidden(item, State.ARCHIVED);
    }

    private static boolean appears(Item item) {
        return item.state() == State.PUBLISHED || item.state() == State.SCHEDULED;
    }

    private Optional<Finding> because(Item wanted, Runnable question) {
        if (caller.may(Scope.ADMIN)) {
            return Optional.empty();
        }
        try {
            question.run();
            return Optional.empty();
        } catch (Conflict | Refused missing) {
            return Optional.of(Finding.warning("workflow-held-back", "", Place.START,
                    "%s %s: %s".formatted(wanted.ref().slug(), stays(wanted), missing.getMessage()),
                    "Bring it there by a transition, when what is missing is there."));
        }
    }

    private static String stays(Item wanted) {
        return wanted.state() == State.DRAFT ? "appears when it was to, as the site's workflow keeps that from being called off"
                : "stays a draft, as the site's workflow keeps it from being " + wanted.state().word();
    }

    private void ask(Handed text, Item wanted) {
        if (!appears(wanted) && wanted.state() != State.ARCHIVED && text.known().scheduledRevision() > wanted.scheduledRevision()) {
            ask(text.known(), State.SCHEDULED, State.DRAFT);
        }
        switch (wanted.state()) {
            case PUBLISHED, SCHEDULED -> ask(text.known(), text.from(), State.PUBLISHED);
            case ARCHIVED -> ask(text.known(), shown(text), State.ARCHIVED);
            case IN_REVIEW -> {
                if (text.from() != State.IN_REVIEW) {
                    ask(text.known(), text.from(), State.IN_REVIEW);
                }
            }
            case DRAFT -> { // as every text that is saved
            }
        }
    }

    private void ask(Item known, State from, State to) {
        new Permission(workflow, caller).ask(Transitions.in(from, known), from, to);
    }

    /** From where an item goes when it is archived: what is public or waits beside the text that comes is what that is about. */
    private static State shown(Handed text) {
        if (text.known().publishedRevision() > 0) {
            return State.PUBLISHED;
        }
        return text.known().scheduledRevision() > 0 ? State.SCHEDULED : text.from();
    }
}
