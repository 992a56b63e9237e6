package org.kindred.kernel.problem;

import org.kindred.kernel.value.Value;

/** The caller goes by what something was before somebody else changed it: 412. Nothing was changed. */
public final class Stale extends KindredException {

    private static final long serialVersionUID = 1L;

    private final transient Value.Group members;

    /**
     * @param detail  one sentence for the caller
     * @param members what it is now, and how to go on, as further members of the problem document
     */
    public Stale(String detail, Value.Group members) {
        super(detail);
        this.members = members;
    }

    /** Further members of the problem document. */
    public Value.Group members() {
        return members;
    }
}
