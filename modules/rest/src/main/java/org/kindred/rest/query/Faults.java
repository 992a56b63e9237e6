package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.value.Value;

/** Collects what is wrong with a request, its parameters or its body, so that its caller is told all of it at once. */
public final class Faults {

    /** Nobody reads on after so many, and an answer is not to be many times what was sent. */
    private static final int TOLD = 20;

    private final List<InvalidRequest> refusals = new ArrayList<>();

    /** Something is wrong with a parameter. */
    public void add(String name, String parameter, String detail) {
        refusals.add(InvalidRequest.parameter(name, parameter, detail));
    }

    /** Something is wrong with a member of the body. */
    public void member(String member, String detail) {
        refusals.add(InvalidRequest.member("invalid-value", pointer(member), detail));
    }

    /** The same, where that holds. */
    public void memberIf(boolean wrong, String member, String detail) {
        if (wrong) {
            member(member, detail);
        }
    }

    /** Members of the body that nobody knows. */
    public void unknown(Value.Group body, Collection<String> members) {
        body.members().keySet().stream().filter(name -> !members.contains(name)).limit(TOLD)
                .forEach(name -> member(name, "no such member" + Spelling.hintOrAll(name, members)));
    }

    /** Does something, and keeps why it was refused. */
    public void collect(Runnable work) {
        read(() -> {
            work.run();
            return true;
        });
    }

    /** Reads something; empty where it was refused. */
    public <T> Optional<T> read(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (InvalidRequest refusal) {
            refusals.add(refusal);
            return Optional.empty();
        }
    }

    /** Reads something, or takes in its place what nobody will see, if it was refused: {@link #throwIfAny} comes first. */
    public <T> T read(T instead, Supplier<T> work) {
        return read(work).orElse(instead);
    }

    /** Keeps what else a check of the whole refuses, but for places of which something was said already. */
    public void further(Runnable check) {
        var told = told().map(Fault::parameter).collect(Collectors.toSet());
        try {
            check.run();
        } catch (InvalidRequest refusal) {
            var others = refusal.faults().stream().filter(fault -> !told.contains(fault.parameter())).toList();
            if (!others.isEmpty()) {
                refusals.add(new InvalidRequest(refusal.name(), refusal.getMessage(), others));
            }
        }
    }

    /**
     * Refuses the request if anything was wrong with it.
     *
     * @throws InvalidRequest of the first kind that was met, with the first {@value #TOLD} faults, if there are any
     */
    public void throwIfAny() {
        if (!refusals.isEmpty()) {
            var faults = told().toList();
            String detail = refusals.size() == 1 ? refusals.getFirst().getMessage() : detail(faults);
            throw new InvalidRequest(refusals.getFirst().name(), detail, faults.subList(0, Math.min(TOLD, faults.size())));
        }
    }

    private Stream<Fault> told() {
        return refusals.stream().flatMap(refusal -> refusal.faults().stream());
    }

    private static String detail(List<Fault> faults) {
        var names = faults.stream().map(Fault::parameter).distinct().toList();
        String more = names.size() > TOLD ? " and %d more".formatted(names.size() - TOLD) : "";
        return String.join("; ", names.subList(0, Math.min(TOLD, names.size()))) + more + " cannot be understood.";
    }

    /** A member of a body as a JSON pointer, cut where it is long. */
    public static String pointer(String member) {
        String shown = member.length() <= 40 ? member : member.substring(0, 40) + "…";
        return "#/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
