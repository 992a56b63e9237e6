package org.kindred.rest.manage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Spelling;

/** What is wrong with a body, gathered part by part, so that all of it is told at once. */
public final class BodyFaults {

    /** Nobody reads on after so many, and an answer is not to be many times what was sent. */
    private static final int MOST = 20;

    private final List<Fault> all = new ArrayList<>();

    /** What a part says, or, if it is wrong, something in its place that nobody will see: {@link #throwIfAny} comes first. */
    public <T> T read(T instead, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidRequest wrong) {
            all.addAll(wrong.faults());
            return instead;
        }
    }

    /** What else is wrong by a check of the whole, but for places of which something was said already. */
    public void further(Runnable check) {
        var told = all.stream().map(Fault::parameter).collect(Collectors.toSet());
        try {
            check.run();
        } catch (InvalidRequest wrong) {
            wrong.faults().stream().filter(fault -> !told.contains(fault.parameter())).forEach(all::add);
        }
    }

    /** Members that nobody knows. */
    public void unknown(Value.Group body, Collection<String> members) {
        body.members().keySet().stream().filter(name -> !members.contains(name)).limit(MOST)
                .forEach(name -> add(name, "no such member" + Spelling.hintOrAll(name, members)));
    }

    /** Something that is wrong with a member. */
    public void add(String member, String detail) {
        all.add(new Fault(pointer(member), detail));
    }

    /** The same, where that holds. */
    public void addIf(boolean wrong, String member, String detail) {
        if (wrong) {
            add(member, detail);
        }
    }

    /**
     * Refuses the request if anything was wrong with it.
     *
     * @throws InvalidRequest with the first {@value #MOST} faults
     */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new InvalidRequest("invalid-value", all.getFirst().detail(), all.subList(0, Math.min(MOST, all.size())));
        }
    }

    /** A member as a JSON pointer, cut where it is long. */
    public static String pointer(String member) {
        String shown = member.length() <= 40 ? member : member.substring(0, 40) + "…";
        return "#/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
