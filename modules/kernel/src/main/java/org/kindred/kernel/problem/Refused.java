package org.kindred.kernel.problem;

/** The caller may not: 401 if nobody is known, 403 if somebody is. */
public final class Refused extends KindredException {

    private static final long serialVersionUID = 1L;

    private final boolean anonymous;
    private final String challenge;
    private final boolean ofPreview;

    /**
     * @param anonymous whether no valid token came
     * @param detail    one sentence for the caller
     */
    public Refused(boolean anonymous, String detail) {
        this(anonymous, "", false, detail);
    }

    private Refused(boolean anonymous, String challenge, boolean ofPreview, String detail) {
        super(detail);
        this.anonymous = anonymous;
        this.challenge = challenge;
        this.ofPreview = ofPreview;
    }

    /** A token came, and is good for nothing. */
    public static Refused invalidToken(String detail) {
        return new Refused(true, "error=\"invalid_token\"", false, detail);
    }

    /** A valid token came, without a scope that is needed. */
    public static Refused insufficientScope(String scope, String detail) {
        return new Refused(false, "error=\"insufficient_scope\", scope=\"" + scope + "\"", false, detail);
    }

    /** The token of a preview came, and opens nothing where it came. */
    public static Refused ofPreview(String detail) {
        return new Refused(false, "", true, detail);
    }

    /** Whether no valid token came. */
    public boolean anonymous() {
        return anonymous;
    }

    /** What RFC 6750 has a challenge say of it; empty for nothing. */
    public String challenge() {
        return challenge;
    }

    /** Whether it is the token of a preview that is refused. */
    public boolean isOfPreview() {
        return ofPreview;
    }
}
