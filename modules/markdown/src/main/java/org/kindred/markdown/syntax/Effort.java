package org.kindred.markdown.syntax;

import java.util.Optional;

/** Foresees how much work a body will be. */
public final class Effort {

    private Effort() {
    }

    /** What makes a body too much work, and in which of its lines. */
    public record Excess(int line, String message) {
    }

    /** Empty for every body that a person would write. */
    public static Optional<Excess> excess(String markdown) {
        return Optional.empty();
    }
}
