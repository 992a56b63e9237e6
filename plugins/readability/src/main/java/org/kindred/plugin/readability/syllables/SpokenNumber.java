package org.kindred.plugin.readability.syllables;

import java.util.Map;

/**
 * Syllables of figures as they are read aloud, as Flesch (1948) and McLaughlin (1969) ask: {@code 1918} is nineteen-eighteen, {@code 8.02}
 * eight point zero two, {@code 50%} fifty per cent. Long rows of digits are read one by one.
 */
final class SpokenNumber {

    /** How many syllables the parts of numbers have in a language; a digit each for the numbers from 0, and for the tens. */
    private record Numerals(String small, String tens, int and, int hundred, int thousand, int million, int point, int percent,
            boolean saysOne) {

        int small(int number) {
            return small.charAt(number) - '0';
        }

        int below100(int number) {
            int units = number % TEN;
            return number < small.length() ? small(number) : tens.charAt(number / TEN) - '0' + (units == 0 ? 0 : and + small(units));
        }

        int below1000(int number) {
            int hundreds = number / HUNDRED;
            int rest = number % HUNDRED;
            int head = hundreds == 0 ? 0 : hundred + (hundreds == 1 && !saysOne ? 0 : small(hundreds));
            return hundreds > 0 && rest == 0 ? head : head + below100(rest);
        }
    }

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int MILLION = 1_000_000;
    /** Rows of so many digits are read one by one, as telephone numbers are. */
    private static final int ONE_BY_ONE = 8;

    private static final Map<String, Numerals> NUMERALS = Map.of(
            "en", new Numerals("21111112111312222322",
                    "0022222322", 0, 2, 2, 2, 1, 2, true),
            "es", new Numerals("221122122212223234342333443434",
                    "0022333333", 1, 2, 1, 2, 2, 3, false),
            "de", new Numerals("11111112111112222222",
                    "0022222222", 1, 2, 2, 3, 2, 2, true),
            "fr", new Numerals("21111111111111211222",
                    "0011222334", 0, 1, 1, 2, 2, 2, false));

    private final Numerals numerals;
    private final boolean english;
    private final char point;

    SpokenNumber(String language) {
        this.numerals = java.util.Objects.requireNonNull(NUMERALS.get(language));
        this.english = language.equals("en");
        this.point = english ? '.' : ',';
    }

    /** @param figure digits with whatever stands among them: points, commas, signs, letters */
    int syllables(String figure) {
        int sum = 0;
        for (int at = 0; at < figure.length();) {
            char c = figure.charAt(at);
            if (Character.isDigit(c)) {
                int end = end(figure, at);
                sum += number(figure.substring(at, end));
                at = end;
            } else {
                sum += sign(c);
                at++;
            }
        }
        return sum;
    }

    /** Signs that are read, and letters among digits, one by one. */
    private int sign(char c) {
        return switch (c) {
            case '%' -> numerals.percent();
            case '$', '€', '£' -> english && c == '£' ? 1 : 2;
            case '-', '–', '/', '×', '+', '<', '>', '=' -> 1;
            case 's', 't', 'n', 'd', 'r', 'h' -> 0;
            default -> Character.isLetter(c) ? 1 : 0;
        };
    }

    private static int end(String figure, int from) {
        int end = from;
        while (end < figure.length() && (Character.isDigit(figure.charAt(end))
                || end + 1 < figure.length() && ".,".indexOf(figure.charAt(end)) >= 0 && Character.isDigit(figure.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private int number(String written) {
        int decimal = written.lastIndexOf(point);
        boolean isDecimal = decimal > 0 && (written.length() - decimal != 4 || written.startsWith("0"));
        String whole = (isDecimal ? written.substring(0, decimal) : written).replaceAll("[.,]", "");
        int fraction = isDecimal ? numerals.point() + oneByOne(written.substring(decimal + 1)) : 0;
        boolean grouped = whole.length() != written.length() && !isDecimal;
        return fraction + (whole.length() > ONE_BY_ONE || whole.length() > 1 && whole.startsWith("0") ? oneByOne(whole)
                : whole(Integer.parseInt(whole), english && whole.length() == 4 && !grouped));
    }

    private int oneByOne(String digits) {
        return digits.chars().filter(Character::isDigit).map(digit -> numerals.small(Character.digit(digit, TEN))).sum();
    }

    private int whole(int number, boolean maybeYear) {
        int century = number / HUNDRED;
        if (maybeYear && century % TEN != 0 && number >= 1100 && number < 2100) {
            int rest = number % HUNDRED;
            return numerals.below100(century) + (rest == 0 ? numerals.hundred() : (rest < TEN ? 1 : 0) + numerals.below100(rest));
        }
        if (number >= MILLION) {
            return whole(number / MILLION, false) + numerals.million() + (number % MILLION == 0 ? 0 : whole(number % MILLION, false));
        }
        if (number >= THOUSAND) {
            int thousands = number / THOUSAND;
            int head = numerals.thousand() + (thousands == 1 && !numerals.saysOne() ? 0 : numerals.below1000(thousands));
            return head + (number % THOUSAND == 0 ? 0 : numerals.below1000(number % THOUSAND));
        }
        return numerals.below1000(number);
    }
}
