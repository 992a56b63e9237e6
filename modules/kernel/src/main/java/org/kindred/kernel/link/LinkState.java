package org.kindred.kernel.link;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a link leads anywhere. */
public enum LinkState {
    /** It leads to a page. */
    ALIVE,
    /** Nobody lets us look: it may lead to a page for people. */
    BLOCKED,
    /** It has led to no page for several days. */
    DEAD,
    /** Nothing is known of it yet. */
    UNCHECKED;

    /** As written in JSON: {@code alive}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word means. */
    public static Optional<LinkState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
