package org.kindred.csl.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in English words or in numbers, or a part of one; 0 where a part is absent.
 *
 * @param number a number that may be a day or a year
 * @param season as {@link DatePoint#season}
 */
record WrittenDate(int year, int month, int day, int season, int number) {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;
    private static final int SHORTEST_MONTH = 3;
    private static final WrittenDate NOTHING = new WrittenDate(0, 0, 0, 0, 0);

    static Optional<WrittenDate> read(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(Integer.parseInt(numbers.group(1)), numbers.group(2), Integer.parseInt(numbers.group(3)),
                    Integer.parseInt(numbers.group(4)));
        }
        Optional<WrittenDate> date = Optional.of(NOTHING);
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,]+|(?<=\\p{L})\\.")) {
            if (!word.isEmpty()) {
                date = date.flatMap(before -> before.with(word));
            }
        }
        return date.filter(read -> !read.equals(NOTHING));
    }

    /** The year is first or last; of the others, a slash has the month first, if it can be one. */
    private static Optional<WrittenDate> ofNumbers(int first, String separator, int second, int third) {
        if (first > LAST_DAY) {
            return Optional.of(new WrittenDate(first, second, third, 0, 0));
        }
        boolean monthFirst = separator.equals("/") && first <= LAST_MONTH || second > LAST_MONTH;
        return Optional.of(monthFirst
                ? new WrittenDate(third, first, second, 0, 0)
                : new WrittenDate(third, second, first, 0, 0));
    }

    private Optional<WrittenDate> with(String word) {
        if (word.matches("\\d{1,6}")) {
            return withNumber(Integer.parseInt(word));
        }
        Matcher ordinal = ORDINAL.matcher(word);
        if (ordinal.matches()) {
            return Optional.of(new WrittenDate(year, month, Integer.parseInt(ordinal.group(1)), season, number));
        }
        return switch (word) {
            case "spring" -> withSeason(1);
            case "summer" -> withSeason(2);
            case "fall", "autumn" -> withSeason(3);
            case "winter" -> withSeason(4);
            case "bc", "bce" -> Optional.of(new WrittenDate(-Math.max(year, number), month, day, season, 0));
            case "ad", "ce" -> Optional.of(new WrittenDate(Math.max(year, number), month, day, season, 0));
            default -> withMonth(word);
        };
    }

    private Optional<WrittenDate> withNumber(int value) {
        if (value > LAST_DAY) {
            return year == 0 ? Optional.of(new WrittenDate(value, month, day, season, number)) : Optional.empty();
        }
        if (number == 0) {
            return Optional.of(new WrittenDate(year, month, day, season, value));
        }
        return day == 0 ? Optional.of(new WrittenDate(year, month, number, season, value)) : Optional.empty();
    }

    private Optional<WrittenDate> withSeason(int value) {
        return season == 0 && month == 0
                ? Optional.of(new WrittenDate(year, month, day, value, number))
                : Optional.empty();
    }

    private Optional<WrittenDate> withMonth(String word) {
        if (word.length() < SHORTEST_MONTH || month != 0 || season != 0) {
            return Optional.empty();
        }
        return MONTHS.stream().filter(name -> name.startsWith(word)).findFirst()
                .map(name -> new WrittenDate(year, MONTHS.indexOf(name) + 1, day, season, number));
    }

    /** This end of a range with what only the other end says. */
    WrittenDate completedBy(WrittenDate other) {
        int whose = year == 0 ? other.year : year;
        boolean days = month != 0 || other.month != 0;
        boolean lone = number != 0 && days && whose != 0;
        int sameMonth = month == 0 && (lone || day != 0) ? other.month : month;
        return new WrittenDate(whose, sameMonth, day, season, number);
    }

    /** The date, if it has a year. A lone number is a day beside a month, and else the year. */
    Optional<DatePoint> point() {
        boolean loneYear = year == 0 && month == 0 && season == 0;
        int ofYear = loneYear ? number : year;
        int ofDay = loneYear || number == 0 ? day : number;
        if (ofYear == 0 || ofDay != 0 && month == 0 || ofDay > LAST_DAY || month > LAST_MONTH) {
            return Optional.empty();
        }
        return Optional.of(season == 0 ? DatePoint.of(ofYear, month, ofDay) : new DatePoint(ofYear, 0, 0, season));
    }
}
