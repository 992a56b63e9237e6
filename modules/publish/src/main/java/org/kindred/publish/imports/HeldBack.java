package org.kindred.publish.imports;

import java.util.Optional;
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

/** Finds what whoever imports could not publish by a transition either. Who may do anything moves whole sites, and is not asked. */
final class HeldBack {

    private final Workflow workflow;
    private final Caller caller;

    HeldBack(Workflow workflow, Caller caller) {
        this.workflow = workflow;
        this.caller = caller;
    }

    /** From where a text that comes goes on: from a draft, as every text that is saved, unless it is the very one that is in review. */
    static State origin(Item known, boolean same) {
        return same && known.state() == State.IN_REVIEW ? State.IN_REVIEW : State.DRAFT;
    }

    /**
     * Why an item stays as it is.
     *
     * @param known as it is
     * @param from  where the text comes from
     * @param draft the text
     * @param to    where the text would bring it
     * @return empty if it may go there
     */
    Optional<Finding> because(Item known, State from, Draft draft, State to) {
        if (caller.may(Scope.ADMIN)) {
            return Optional.empty();
        }
        try {
            ask(known, from, draft, to);
            return Optional.empty();
        } catch (Conflict | Refused missing) {
            return Optional.of(Finding.warning("workflow-held-back", "", Place.START,
                    "%s stays a draft, as the site's workflow keeps it from being %s: %s".formatted(known.ref().slug(), to.word(),
                            missing.getMessage()),
                    "Bring it there by a transition, when what is missing is there."));
        }
    }

    private void ask(Item known, State from, Draft draft, State to) {
        var permission = new Permission(workflow, caller);
        switch (to) {
            case PUBLISHED, SCHEDULED -> {
                permission.ask(Transitions.in(from, known), from, State.PUBLISHED);
                new ReviewCheck(workflow).check(draft);
            }
            case ARCHIVED -> {
                if (known.publishedRevision() > 0 || known.scheduledRevision() > 0) {
                    permission.ask(known, known.publishedRevision() > 0 ? State.PUBLISHED : State.SCHEDULED, to);
                }
            }
            case DRAFT, IN_REVIEW -> { // nobody sees it
            }
        }
    }
}
