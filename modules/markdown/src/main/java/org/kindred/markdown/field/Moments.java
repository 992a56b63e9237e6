package org.kindred.markdown.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments as editors write them, Hugo's and Jekyll's ways included. */
final class Moments {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MOMENT = Pattern.compile(DAY
            + "(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?[ \\t]*([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

    private Moments() {
    }

    /** A day, or the day of a moment as its author's clock showed it. */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return valid(() -> date(day));
        }
        Matcher moment = MOMENT.matcher(text);
        return moment.matches() ? valid(() -> date(moment)) : Optional.empty();
    }

    /** A moment; a day alone is its midnight, and a time without an offset is one, in the site's zone. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return valid(() -> date(day).atStartOfDay(zone).toInstant());
        }
        Matcher moment = MOMENT.matcher(text);
        return moment.matches() ? valid(() -> time(moment).atZone(zone(moment.group(7), zone)).toInstant()) : Optional.empty();
    }

    private static LocalDate date(Matcher m) {
        return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    private static LocalDateTime time(Matcher m) {
        return date(m).atTime(number(m.group(4)), number(m.group(5)), m.group(6) == null ? 0 : number(m.group(6)));
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String offset, ZoneId site) {
        if (offset == null) {
            return site;
        }
        return offset.startsWith("+") || offset.startsWith("-") ? ZoneOffset.of(offset) : ZoneOffset.UTC;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static <T> Optional<T> valid(java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException e) {
            return Optional.empty(); // the thirty-first of February: told by the caller, who knows the place
        }
    }
}
