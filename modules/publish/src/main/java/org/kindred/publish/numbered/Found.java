package org.kindred.publish.numbered;

import java.util.List;

/** A place in a text where a number may cite an entry of the list. */
sealed interface Found {

    /** Where it begins. */
    int from();

    /** Where it ends. */
    int to();

    /** Surely a citation of these entries. */
    record Sure(int from, int to, List<Integer> numbers, Manner manner) implements Found {
    }

    /**
     * Nothing that anybody could be sure of; it stays as it is.
     *
     * @param rule   of the finding
     * @param reason why, to be read behind "is left as it is:"
     */
    record Doubtful(int from, int to, String rule, String reason) implements Found {
    }

    /** How numbers cite. */
    enum Manner {
        /** {@code [1]}. */
        BRACKETS,
        /** {@code (1)}. */
        PARENTHESES,
        /** {@code ¹}, {@code <sup>1</sup>}, {@code ^1^}. */
        RAISED,
        /** {@code text.1}, as raised numbers are left behind by copying. */
        BARE
    }
}
