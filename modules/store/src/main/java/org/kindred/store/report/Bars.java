package org.kindred.store.report;

import java.util.List;
import java.util.stream.Stream;

/** A list of words in one column, {@code |diabetes|heart|}, so that one of them can be searched for with its bars. */
public final class Bars {

    /** How readability is kept: in whole tenths. */
    public static final int TENTHS = 10;

    private static final String BAR = "|";

    private Bars() {
    }

    /** The words, each between bars; {@code ""} for none. */
    public static String around(List<String> words) {
        return words.isEmpty() ? "" : BAR + String.join(BAR, words.stream().map(word -> word.replace(BAR, " ")).toList()) + BAR;
    }

    /** One word as it stands in a column. */
    static String one(String word) {
        return BAR + word + BAR;
    }

    /** The words of a column. */
    static List<String> read(String column) {
        return Stream.of(column.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }
}
