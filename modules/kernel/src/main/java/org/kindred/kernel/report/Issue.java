package org.kindred.kernel.report;

import java.util.Locale;

/** What can be wrong with what content is founded on. */
public enum Issue {
    /** A citation whose work was retracted. */
    RETRACTED,
    /** A citation of whose work its publisher is not sure any more. */
    EXPRESSION_OF_CONCERN,
    /** A citation whose work was corrected. */
    CORRECTED,
    /** A citation of which nobody has looked whether its work still stands. */
    UNCHECKED,
    /** A citation that no public text cites. */
    UNCITED,
    /** A text that cites a work against which something is known. */
    CITES_DOUBTFUL,
    /** A text of some length that cites no work, of a type whose texts do. */
    NO_SOURCES;

    /** As written in filters and answers: {@code no-sources}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
