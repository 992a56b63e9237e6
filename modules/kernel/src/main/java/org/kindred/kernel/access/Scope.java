package org.kindred.kernel.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token lets its holder do. */
public enum Scope {
    /** See drafts. */
    READ,
    /** Change drafts. */
    WRITE,
    /** Attest to content. */
    REVIEW,
    /** Decide what readers see. */
    PUBLISH,
    /** Everything. */
    ADMIN;

    /** As in {@code token create --scope}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that word. */
    public static Optional<Scope> named(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
