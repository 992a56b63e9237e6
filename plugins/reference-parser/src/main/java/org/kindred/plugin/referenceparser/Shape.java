package org.kindred.plugin.referenceparser;

/** What a word looks like, whatever it says. */
enum Shape {
    D1(0), D2(1), D3(2), D4(3), D5(4), YEAR(5), YEAR_LETTER(6), RANGE(7), YEARS(8), PAGE_RANGE(9), ORDINAL(10), ROMAN(11),
    NUMBER_LETTER(12), LETTER_NUMBER(13), MIXED_NUMBER(14), INITIAL(15), INITIALS(16), CAPITALS(17), CAPITALISED(18), LOWER(19),
    LOWER_LETTER(20), INNER_CAPITAL(21), UNCASED(22), HYPHENATED_INITIALS(23), AMPERSAND(24), LINK(25);

    private final int number;

    Shape(int number) {
        this.number = number;
    }

    /** Its number in the model's features. */
    int number() {
        return number;
    }

    /** The shape of a part of a text. */
    static Shape of(String text, int from, int to) {
        if (text.charAt(from) == '&') {
            return AMPERSAND;
        }
        int digits = 0;
        int upper = 0;
        int lower = 0;
        int dashes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            dashes += Signs.isHyphen(c) || Signs.isDash(c) ? 1 : 0;
        }
        return digits > 0 ? number(text, from, to, digits, dashes) : letters(text, from, to, upper, lower, dashes);
    }

    private static Shape number(String text, int from, int to, int digits, int dashes) {
        int length = to - from;
        if (digits == length) {
            return plain(text, from, length);
        }
        boolean digitFirst = Character.isDigit(text.charAt(from));
        if (dashes > 0) {
            return digits + dashes < length ? PAGE_RANGE : isYear(text, from) && length == 9 && isYear(text, from + 5) ? YEARS : RANGE;
        }
        if (digitFirst && digits == 4 && length == 5 && isYear(text, from)) {
            return YEAR_LETTER;
        }
        if (digitFirst && length - digits == 2 && isOrdinal(text, to - 2)) {
            return ORDINAL;
        }
        return digitFirst && length - digits == 1 ? NUMBER_LETTER : !digitFirst && length - digits <= 2 ? LETTER_NUMBER : MIXED_NUMBER;
    }

    private static boolean isOrdinal(String text, int at) {
        return text.startsWith("st", at) || text.startsWith("nd", at) || text.startsWith("rd", at) || text.startsWith("th", at);
    }

    private static Shape plain(String text, int from, int length) {
        return switch (length) {
            case 1 -> D1;
            case 2 -> D2;
            case 3 -> D3;
            case 4 -> isYear(text, from) ? YEAR : D4;
            default -> D5;
        };
    }

    private static boolean isYear(String text, int from) {
        char first = text.charAt(from);
        char second = text.charAt(from + 1);
        return first == '1' && second >= '4' || first == '2' && second == '0';
    }

    private static Shape letters(String text, int from, int to, int upper, int lower, int dashes) {
        int length = to - from;
        if (upper == 0) {
            return lower == 0 ? UNCASED : length == 1 ? LOWER_LETTER : isRoman(text, from, to, "ivxl") ? ROMAN : LOWER;
        }
        if (lower == 0) {
            return capitals(text, from, to, length, dashes);
        }
        return upper == 1 && Character.isUpperCase(text.codePointAt(from)) ? CAPITALISED : INNER_CAPITAL;
    }

    private static Shape capitals(String text, int from, int to, int length, int dashes) {
        if (dashes > 0) {
            return length <= 4 ? HYPHENATED_INITIALS : CAPITALS;
        }
        return length == 1 ? INITIAL : isRoman(text, from, to, "IVXLC") ? ROMAN : length <= 3 ? INITIALS : CAPITALS;
    }

    private static boolean isRoman(String text, int from, int to, String signs) {
        for (int i = from; i < to; i++) {
            if (signs.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return to - from > 1;
    }

    boolean isNumeric() {
        return number <= MIXED_NUMBER.number;
    }

    boolean isYear() {
        return this == YEAR || this == YEAR_LETTER;
    }
}
