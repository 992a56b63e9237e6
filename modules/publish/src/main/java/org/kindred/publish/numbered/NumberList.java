package org.kindred.publish.numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as citations list them: {@code 2,3}, {@code 4–6}, {@code 1, 3-5}. */
final class NumberList {

    /** One number of up to four digits. */
    static final String NUMBER = "\\d{1,4}";
    /** A list without spaces. */
    static final String TIGHT = NUMBER + "(?:[,;\\-\u2010-\u2014\u2212]" + NUMBER + "){0,30}+";
    /** A list with spaces where people put them. */
    static final String LOOSE = NUMBER + "(?:\\s{0,9}[,;\\-\u2010-\u2014\u2212]\\s*" + NUMBER + "){0,30}+";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DASH = Pattern.compile("[\\-\u2010-\u2014\u2212]");
    private static final int LONGEST_RANGE = 30;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberList() {
    }

    /** The numbers, ranges written out, in their order and each once; empty where a range runs backwards or is very long. */
    static Optional<List<Integer>> read(String text) {
        var numbers = new ArrayList<Integer>();
        for (String part : SPACES.matcher(text).replaceAll("").split("[,;]")) {
            String[] ends = DASH.split(part, -1);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (ends.length > 2 || ends.length == 2 && from >= to || to - from >= LONGEST_RANGE) {
                return Optional.empty();
            }
            for (int number = from; number <= to; number++) {
                if (!numbers.contains(number)) {
                    numbers.add(number);
                }
            }
        }
        return Optional.of(List.copyOf(numbers));
    }

    /** Raised digits and signs in their usual size. */
    static String lowered(String raised) {
        var lowered = new StringBuilder();
        raised.chars().forEach(c -> {
            int digit = RAISED.indexOf(c);
            lowered.append(digit >= 0 ? Character.forDigit(digit, 10) : c == '⁻' ? '-' : c == '\u02D2' || c == '\u2E34' ? ',' : (char) c);
        });
        return lowered.toString();
    }
}
