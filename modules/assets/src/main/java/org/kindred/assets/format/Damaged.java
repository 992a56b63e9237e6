package org.kindred.assets.format;

/** A file is not built as its format wants. */
public final class Damaged extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason how it goes on after “The file is damaged: ” */
    public Damaged(String reason) {
        super(reason);
    }

    /** How it goes on after “The file is damaged: ”. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
