package org.kindred.publish.workflow;

import java.util.stream.Collectors;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;

/** Whether somebody may bring items from state to state. */
public final class Permission {

    private final Workflow workflow;
    private final Caller caller;

    /** By a workflow, of somebody. */
    public Permission(Workflow workflow, Caller caller) {
        this.workflow = workflow;
        this.caller = caller;
    }

    /**
     * Asks for it.
     *
     * @throws Conflict if there is no such way
     * @throws Refused  if it takes a scope that they do not have
     */
    public void ask(Item item, State from, State to) {
        var transition = workflow.between(from, to).orElseThrow(() -> noTransition(item, from, to));
        if (!caller.may(transition.scope(), item.ref())) {
            throw new Refused(false, "To go from %s to %s takes the scope %s, which the token does not have.".formatted(from.word(),
                    to.word(), transition.scope().word()));
        }
    }

    private Conflict noTransition(Item item, State from, State to) {
        var there = workflow.from(from);
        String words = there.isEmpty() ? "nowhere" : "to " + there.stream().map(State::word).collect(Collectors.joining(", "));
        return new Conflict("no-transition",
                "%s is %s, and from there it cannot go to %s, but %s.".formatted(item.ref(), from.word(), to.word(), words),
                Value.group().put("state", item.state().word()).put("transitions", Value.list(there, state -> Value.of(state.word())))
                        .build());
    }
}
