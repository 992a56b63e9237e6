package org.kindred.kernel.problem;

import org.kindred.kernel.value.Value;

/** What is asked does not go with how things stand: 409. It says what stands in the way. */
public final class Conflict extends KindredException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Value.Group members;

    /**
     * @param name    of the problem, in lower case with hyphens: {@code still-referred-to}
     * @param detail  one sentence for the caller
     * @param members what stands in the way, as further members of the problem document
     */
    public Conflict(String name, String detail, Value.Group members) {
        super(detail);
        this.name = name;
        this.members = members;
    }

    /** The problem's name. */
    public String name() {
        return name;
    }

    /** Further members of the problem document. */
    public Value.Group members() {
        return members;
    }
}
