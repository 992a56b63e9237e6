package org.kindred.publish.numbered;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place in a text where a number may cite an entry of the list. */
sealed interface Found {

    /** Where it begins. */
    int from();

    /** Where it ends. */
    int to();

    /** Surely a citation of these entries. */
    record Sure(int from, int to, List<Integer> numbers, Manner manner) implements Found {

        /**
         * What is to stand in its place. A number that sat on its word or its full stop gets a space before it, which styles with raised
         * numbers drop again.
         *
         * @param text the text it stands in
         * @param key  the key of an entry, by its number
         */
        String written(String text, Function<Integer, String> key) {
            boolean sits = (manner == Manner.RAISED || manner == Manner.BARE) && from > 0 && !Character.isWhitespace(text.charAt(from - 1));
            return numbers.stream().map(key).distinct().map(each -> "@" + each).collect(Collectors.joining("; ", sits ? " [" : "[", "]"));
        }
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
