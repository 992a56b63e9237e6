package org.kindred.csl.render;

import java.util.Set;

/** The variables that are numbers. */
final class NumberVariables {

    private static final Set<String> NAMES = Set.of("chapter-number", "citation-number", "collection-number", "edition",
            "first-reference-note-number", "issue", "locator", "number", "number-of-pages", "number-of-volumes", "page", "page-first",
            "part-number", "printing-number", "section", "supplement-number", "version", "volume");

    private NumberVariables() {
    }

    static boolean contains(String variable) {
        return NAMES.contains(variable);
    }
}
