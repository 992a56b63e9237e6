package org.kindred.kernel.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A year, a month or a day, as far as it is known: {@code 2010}, {@code 2010-10}, {@code 2010-10-19}; years before the first have a sign
 * and four digits.
 *
 * @param text  in ISO 8601
 * @param first its first day
 * @param last  its last day
 */
public record PartialDate(String text, LocalDate first, LocalDate last) {

    private static final Pattern ISO = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** Reads a text; empty if it is no such date. */
    public static Optional<PartialDate> parse(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? of(Integer.parseInt(iso.group(1)), number(iso, 2), number(iso, 3)) : Optional.empty();
    }

    private static int number(Matcher iso, int group) {
        return iso.group(group) == null ? 0 : Integer.parseInt(iso.group(group));
    }

    /** The beginning of a date of CSL: {@code {"date-parts": [[2010, 10, 19]]}}; empty where there are only words. */
    public static Optional<PartialDate> ofCsl(Value.Group date) {
        return date.get("date-parts").each().findFirst().map(parts -> parts.each().flatMap(part -> part instanceof Value.Number(var number)
                ? Stream.of(number.intValue())
                : Stream.<Integer>of()).toList())
                .flatMap(PartialDate::of);
    }

    private static Optional<PartialDate> of(List<Integer> parts) {
        return parts.isEmpty() ? Optional.empty()
                : of(parts.getFirst(), parts.size() > 1 ? parts.get(1) : 0, parts.size() > 2 ? parts.get(2) : 0);
    }

    /** A month or a day that is not known is 0. */
    private static Optional<PartialDate> of(int year, int month, int day) {
        try {
            var first = LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
            var last = day > 0 ? first : month > 0 ? YearMonth.from(first).atEndOfMonth() : LocalDate.of(year, 12, 31);
            String whole = first.toString();
            return Optional.of(new PartialDate(whole.substring(0, whole.length() - (day > 0 ? 0 : month > 0 ? 3 : 6)), first, last));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Its year alone. */
    public String year() {
        return text.substring(0, text.indexOf('-', 1) < 0 ? text.length() : text.indexOf('-', 1));
    }
}
