package org.kindred.csl.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What numbers look like in metadata: {@code 2}, {@code 2b}, {@code L2d}, {@code 2-4}, {@code 2, 3 & 5}. */
final class Numbers {

    private static final String ONE = "[\\p{L}.:/]{0,12}\\d+(?:[.:/]\\d+)*[\\p{L}.]{0,4}";
    private static final Pattern NUMERIC = Pattern.compile("\\s*" + ONE + "(?:\\s*[,&\\-–—]\\s*" + ONE + ")*\\s*");
    private static final Pattern SEVERAL = Pattern.compile("\\d[\\p{L}.]*\\s*(?:[,&\\-–—]+|\\band\\b)\\s*[\\p{L}.]*\\d",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("\\d{1,9}");

    private Numbers() {
    }

    static boolean isNumeric(String text) {
        return NUMERIC.matcher(text).matches();
    }

    /** Whether there is more than one number in it. */
    static boolean isSeveral(String text) {
        return SEVERAL.matcher(text).find();
    }

    /** The first number in it, or 0. */
    static int first(String text) {
        Matcher digits = FIRST.matcher(text);
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }
}
