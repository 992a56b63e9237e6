package org.kindred.csl.item;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in the manner of ISO 8601 and EDTF: a year, a month or season, a day; a time of day is passed by. */
final class IsoDate {

    private static final Pattern DATE = Pattern
            .compile("[yY]?(-?)(\\d{1,7})(?:-(\\d{1,2}|XX|uu))?(?:-(\\d{1,2}|XX|uu))?(?:T.*)?");

    private static final int DIGITS_OF_YEAR = 4;
    private static final int LAST_MONTH_OR_SEASON = 24;

    private IsoDate() {
    }

    static Optional<DatePoint> read(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        String digits = date.group(2);
        int month = number(Optional.ofNullable(date.group(3)));
        boolean monthAlone = date.group(3) != null && digits.length() < DIGITS_OF_YEAR;
        if (month > LAST_MONTH_OR_SEASON || monthAlone) {
            return Optional.empty();
        }
        int year = year(Integer.parseInt(digits), !date.group(1).isEmpty(), digits.length());
        return Optional.of(DatePoint.of(year, month, number(Optional.ofNullable(date.group(4)))));
    }

    /** With four digits, the year 0 is the one before the year 1, and so 1 BC. */
    private static int year(int digits, boolean negative, int length) {
        boolean counted = length >= DIGITS_OF_YEAR;
        if (digits == 0) {
            return counted ? -1 : 0;
        }
        return negative ? -digits - (counted ? 1 : 0) : digits;
    }

    private static int number(Optional<String> digits) {
        return digits.filter(text -> Character.isDigit(text.charAt(0))).map(Integer::parseInt).orElse(0);
    }
}
