package org.kindred.publish.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.value.Value;

/** What stands in the text of an item and is said of it, by those who answer for it: who writes the text may not say it for them. */
public enum Statement {
    /** What people attest. */
    REVIEWS("reviews", Scope.REVIEW, "reviews are made by POST …/reviews"),
    /** What readers were told of mistakes. */
    CORRECTIONS("corrections", Scope.PUBLISH, "corrections are made by a transition with a correction");

    private final String field;
    private final Scope scope;
    private final String way;

    Statement(String field, Scope scope, String way) {
        this.field = field;
        this.scope = scope;
        this.way = way;
    }

    /**
     * Refuses a text that says something else of its item than the one before it, from a caller who may not say so.
     *
     * @param before reads the fields of the newest text; none, of a new item
     * @param after  reads those of the text that is to follow it
     * @throws Refused naming the field and the scope
     */
    public static void refuse(Caller caller, ItemRef ref, Supplier<Value.Group> before, Supplier<Value.Group> after) {
        foreign(caller, ref, before, after).ifPresent(statement -> {
            throw Refused.insufficientScope(statement.scope.word(), statement.refusal());
        });
    }

    /** What such a text says that is not for this caller to say. Nothing is read for one who may say all. */
    public static Optional<Statement> foreign(Caller caller, ItemRef ref, Supplier<Value.Group> before, Supplier<Value.Group> after) {
        var foreign = Stream.of(values()).filter(statement -> !caller.may(statement.scope, ref)).toList();
        return foreign.isEmpty() ? Optional.empty() : others(foreign, before.get(), after.get());
    }

    private static Optional<Statement> others(List<Statement> foreign, Value.Group before, Value.Group after) {
        return foreign.stream().filter(statement -> !statement.in(before).equals(statement.in(after))).findFirst();
    }

    /**
     * What is to be changed in a former text so that it states what the newest one does.
     *
     * @param newest the fields of that
     */
    public static Value.Group standing(Value.Group newest) {
        var standing = Value.group();
        for (var statement : values()) {
            standing.put(statement.field, newest.get(statement.field));
        }
        return standing.build();
    }

    private List<Value> in(Value.Group fields) {
        return fields.get(field).each().toList();
    }

    /** Who may say it, and how. */
    public String refusal() {
        return "%s: %s; to write, change or take them away in a text takes the scope %s, which the token does not have."
                .formatted(field, way, scope.word());
    }
}
