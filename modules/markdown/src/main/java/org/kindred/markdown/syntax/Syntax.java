package org.kindred.markdown.syntax;

/** What parsing a body came to. */
public sealed interface Syntax {

    /** A tree. */
    record Parsed(MarkdownTree tree) implements Syntax {
    }

    /**
     * Nothing, because it would take too long.
     *
     * @param line    of the body, from 0
     * @param message what there is too much of
     */
    record TooComplex(int line, String message) implements Syntax {
    }
}
