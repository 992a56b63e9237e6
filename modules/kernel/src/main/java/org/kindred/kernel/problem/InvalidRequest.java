package org.kindred.kernel.problem;

import java.util.List;

/** A request that cannot be understood: 400, or another status where its name is that of a kind of problem that has one. */
public final class InvalidRequest extends KindredException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<Fault> faults;

    /**
     * @param name   of the problem, in lower case with hyphens: {@code unknown-field}
     * @param detail one sentence for the caller
     * @param faults what is wrong, one by one
     */
    public InvalidRequest(String name, String detail, List<Fault> faults) {
        super(detail);
        this.name = name;
        this.faults = List.copyOf(faults);
    }

    /** One parameter is wrong. */
    public static InvalidRequest parameter(String name, String parameter, String detail) {
        return new InvalidRequest(name, detail, List.of(new Fault(parameter, detail)));
    }

    /** One member of a body is wrong; {@code pointer} begins with {@code #}. */
    public static InvalidRequest member(String name, String pointer, String detail) {
        return new InvalidRequest(name, detail, List.of(new Fault(pointer, detail)));
    }

    /** The problem's name. */
    public String name() {
        return name;
    }

    /** What is wrong, one by one. */
    public List<Fault> faults() {
        return faults;
    }

    /** A parameter, as it was sent, or a pointer into the body ({@code #/items/3/issued}), and what is wrong with it. */
    public record Fault(String parameter, String detail) {
    }
}
