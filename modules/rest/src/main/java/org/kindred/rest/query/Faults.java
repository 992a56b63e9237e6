package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;

/** Collects what is wrong with a request, so that its caller is told all of it at once. */
public final class Faults {

    /** Nobody reads on after so many, and an answer is not to be many times what was sent. */
    private static final int TOLD = 20;

    private final List<InvalidRequest> refusals = new ArrayList<>();

    /** Something is wrong with a parameter. */
    public void add(String name, String parameter, String detail) {
        refusals.add(InvalidRequest.parameter(name, parameter, detail));
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

    /**
     * Refuses the request if anything was wrong with it.
     *
     * @throws InvalidRequest of the first kind that was met, with the first {@value #TOLD} faults, if there are any
     */
    public void throwIfAny() {
        if (refusals.size() == 1) {
            throw refusals.getFirst();
        }
        if (!refusals.isEmpty()) {
            var faults = refusals.stream().flatMap(refusal -> refusal.faults().stream()).toList();
            throw new InvalidRequest(refusals.getFirst().name(), detail(faults), faults.subList(0, Math.min(TOLD, faults.size())));
        }
    }

    private static String detail(List<Fault> faults) {
        var names = faults.stream().map(Fault::parameter).distinct().toList();
        String more = names.size() > TOLD ? " and %d more".formatted(names.size() - TOLD) : "";
        return String.join("; ", names.subList(0, Math.min(TOLD, names.size()))) + more + " cannot be understood.";
    }
}
