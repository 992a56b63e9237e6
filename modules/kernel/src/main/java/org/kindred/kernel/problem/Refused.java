package org.kindred.kernel.problem;

/** The caller may not: 401 if nobody is known, 403 if somebody is. */
public final class Refused extends KindredException {

    private static final long serialVersionUID = 1L;

    private final boolean anonymous;

    /**
     * @param anonymous whether no valid token came
     * @param detail    one sentence for the caller
     */
    public Refused(boolean anonymous, String detail) {
        super(detail);
        this.anonymous = anonymous;
    }

    /** Whether no valid token came. */
    public boolean anonymous() {
        return anonymous;
    }
}
