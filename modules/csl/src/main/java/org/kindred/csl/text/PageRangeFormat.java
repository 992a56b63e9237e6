package org.kindred.csl.text;

/** CSL's {@code page-range-format}: how much of the last page's number is written. */
public enum PageRangeFormat {

    /** As the metadata have it. */
    AS_GIVEN,

    /** The rules of the Chicago Manual of Style up to its 15th edition. */
    CHICAGO_15,

    /** As {@link #CHICAGO_15}, but numbers of four digits are no case of their own. */
    CHICAGO_16,

    /** All digits. */
    EXPANDED,

    /** Only the digits that differ from the first number. */
    MINIMAL,

    /** As {@link #MINIMAL}, but two digits if the number has two. */
    MINIMAL_TWO;

    /** Of the attribute's value; what is empty or not known is {@link #AS_GIVEN}. */
    public static PageRangeFormat of(String attribute) {
        return switch (attribute) {
            case "chicago", "chicago-15" -> CHICAGO_15;
            case "chicago-16" -> CHICAGO_16;
            case "expanded" -> EXPANDED;
            case "minimal" -> MINIMAL;
            case "minimal-two" -> MINIMAL_TWO;
            default -> AS_GIVEN;
        };
    }

    /**
     * The last number of a range in this format.
     *
     * @param first digits of the first number
     * @param last  all digits of the last number, which is not less than the first
     */
    String last(String first, String last) {
        return switch (this) {
            case AS_GIVEN, EXPANDED -> last;
            case MINIMAL -> shortened(first, last, 1);
            case MINIMAL_TWO -> shortened(first, last, 2);
            case CHICAGO_15, CHICAGO_16 -> chicago(first, last);
        };
    }

    private String chicago(String first, String last) {
        if (first.length() < 3 || first.endsWith("00")) {
            return last;
        }
        boolean oneDigitAfterHundred = first.charAt(first.length() - 2) == '0';
        String shortened = shortened(first, last, oneDigitAfterHundred ? 1 : 2);
        boolean allOfFour = this == CHICAGO_15 && first.length() == 4 && shortened.length() == 3;
        return allOfFour ? last : shortened;
    }

    private static String shortened(String first, String last, int least) {
        if (first.length() != last.length()) {
            return last;
        }
        int same = 0;
        while (same < last.length() - least && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return last.substring(same);
    }
}
