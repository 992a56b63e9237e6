package org.kindred.assets.format;

/** A file does what it must not, and nothing can be taken out so that it would not. */
public final class Unsafe extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence */
    public Unsafe(String reason) {
        super(reason);
    }

    /** A sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
