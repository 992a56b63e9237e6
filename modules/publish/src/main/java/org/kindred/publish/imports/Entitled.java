package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.node.Ports;
import org.kindred.publish.workflow.Statement;

/**
 * Refuses texts that say of their items what is not for their sender to say, as a PUT of them would be. A text is written only if its item is
 * as it was when this was asked.
 */
final class Entitled implements Planning {

    private final Planning planning;
    private final Ports ports;
    private final Caller caller;

    Entitled(Planning planning, Ports ports, Caller caller) {
        this.planning = planning;
        this.ports = ports;
        this.caller = caller;
    }

    @Override
    public void step(Step step) {
        var foreign = step.write().flatMap(this::foreign);
        foreign.ifPresent(statement -> planning.finding(told(step, statement)));
        planning.step(foreign.isPresent() ? new Step(step.outcome().as(Action.REFUSED), Optional.empty()) : step);
    }

    private Optional<Statement> foreign(Write write) {
        return Statement.foreign(caller, write.ref(), () -> newest(write),
                () -> fields(new SourceFile(write.ref(), write.path().orElse(""), write.source().getBytes(UTF_8))));
    }

    private Value.Group newest(Write write) {
        return write.basedOn() == 0 ? Value.EMPTY
                : ports.store().read(session -> session.revision(write.ref(), write.basedOn())).map(Revision::file).map(this::fields)
                        .orElse(Value.EMPTY);
    }

    private Value.Group fields(SourceFile file) {
        return ports.content().outline(file).map(Outline::fields).orElse(Value.EMPTY);
    }

    private static Finding told(Step step, Statement statement) {
        String slug = step.write().map(write -> write.ref().slug()).orElse("");
        return Finding.error("foreign-statement", "", new Place(step.outcome().line(), 1),
                slug + " was not written. " + statement.refusal(),
                "Leave them as they are in the newest text, or let somebody with that scope import it.");
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
