package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Numbers as metadata have them: {@code 2}, {@code 2nd}, {@code L2d}, {@code 2-4}, {@code 2, 3 & 5}. A number holds a
 * digit of any script and no space; commas, ampersands and hyphens part numbers.
 */
public final class NumericText {

    private static final int LONGEST_LABEL = 8;

    private NumericText() {
    }

    /** Whether there is nothing but numbers: CSL's {@code is-numeric}. */
    public static boolean isNumeric(String text) {
        int start = 0;
        for (int index = 0; index <= text.length(); index++) {
            if (index == text.length() || isSeparator(text.charAt(index))) {
                if (!isNumber(text.substring(start, index).strip())) {
                    return false;
                }
                start = index + 1;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        boolean digit = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            digit |= Character.isDigit(character);
            if (!Character.isLetterOrDigit(character) && ".:/'’".indexOf(character) < 0) {
                return false;
            }
        }
        return digit;
    }

    /** Whether it is digits from 0 to 9 alone, not more than an {@code int} holds. */
    public static boolean isInteger(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** The first number in it, or 0. */
    public static int first(String text) {
        int start = 0;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start < 9 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return start == end ? 0 : Integer.parseInt(text.substring(start, end));
    }

    /**
     * Whether there is more than one number, or a range of them, so that a label is in the plural. What has a label of
     * its own, as the figure in {@code 12, fig. 3}, does not count.
     *
     * @param and the word for <em>and</em> in the language of the text
     */
    public static boolean isSeveral(String text, String and) {
        int numbers = 0;
        for (String part : parts(text, and)) {
            if (isLabelled(part)) {
                continue;
            }
            if (PageRange.isRange(part)) {
                return true;
            }
            numbers += isNumber(part) ? 1 : 0;
        }
        return numbers > 1;
    }

    private static List<String> parts(String text, String and) {
        String even = text.replace(" " + and + " ", ",").replace(" and ", ",").replace('&', ',').replace(';', ',');
        List<String> parts = new ArrayList<>();
        for (String part : even.split(",")) {
            parts.add(part.strip());
        }
        return parts;
    }

    /** Whether it starts with the abbreviation of a label, as {@code fol. 186}. */
    public static boolean isLabelled(String text) {
        int period = text.indexOf(". ");
        if (period <= 0 || period > LONGEST_LABEL || !Character.isLetterOrDigit(text.charAt(period + 2))) {
            return false;
        }
        return text.chars().limit(period).allMatch(Character::isLetter);
    }

    /**
     * The numbers, each changed, with even space around what parts them.
     *
     * @param text      of which {@link #isNumeric} holds
     * @param delimiter of a range
     * @param ampersand the sign or the word for it
     */
    public static String map(String text, UnaryOperator<String> change, String delimiter, String ampersand) {
        StringBuilder mapped = new StringBuilder();
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            if (isSeparator(text.charAt(index))) {
                mapped.append(change.apply(text.substring(start, index).strip()));
                mapped.append(between(text.charAt(index), delimiter, ampersand));
                start = index + 1;
            }
        }
        return mapped.append(change.apply(text.substring(start).strip())).toString();
    }

    private static String between(char separator, String delimiter, String ampersand) {
        return switch (separator) {
            case ',' -> ", ";
            case '&' -> " " + ampersand + " ";
            default -> delimiter;
        };
    }

    private static boolean isSeparator(char character) {
        return character == ',' || character == '&' || character == '-' || character == '–' || character == '—';
    }
}
