package org.kindred.kernel.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * A date as EDTF writes it, as far as CSL can hold it: {@code 2010-10-19}, {@code 2010}, {@code 2010-10/2010-11}, {@code 2010~} for about
 * 2010, {@code 2010-21} for its spring.
 *
 * @param ends   year, month and day, as many of them as are known; two where it is a range
 * @param season 1 for spring to 4 for winter; 0 for none
 * @param about  whether it is about that date
 */
public record Edtf(List<List<Integer>> ends, int season, boolean about) {

    private static final Pattern END = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%])?");
    private static final int FIRST_SEASON = 21;
    private static final int SEASONS = 4;
    private static final int LAST_YEAR = 9999;

    public Edtf {
        ends = ends.stream().map(List::copyOf).toList();
    }

    /** Reads a text; empty if it is no such date, or there is no such day. */
    public static Optional<Edtf> read(String text) {
        String[] ends = text.strip().split("/", -1);
        var read = Stream.of(ends).map(end -> END.matcher(end.strip())).flatMap(end -> end(end).stream()).toList();
        if (ends.length > 2 || read.size() < ends.length) {
            return Optional.empty();
        }
        int season = read.stream().mapToInt(Edtf::season).filter(number -> number > 0).reduce(0, (one, other) -> other);
        return Optional
                .of(new Edtf(read.stream().flatMap(end -> end.ends().stream()).toList(), season, read.stream().anyMatch(Edtf::about)));
    }

    private static Optional<Edtf> end(Matcher written) {
        if (!written.matches()) {
            return Optional.empty();
        }
        int month = number(written, 2);
        int day = number(written, 3);
        boolean isSeason = written.group(3) == null && month >= FIRST_SEASON && month < FIRST_SEASON + SEASONS;
        var parts = new ArrayList<>(List.of(number(written, 1)));
        if (written.group(2) != null && !isSeason) {
            parts.add(month);
        }
        if (written.group(3) != null) {
            parts.add(day);
        }
        return isDay(parts) ? Optional.of(new Edtf(List.of(parts), isSeason ? month - FIRST_SEASON + 1 : 0, written.group(4) != null))
                : Optional.empty();
    }

    private static int number(Matcher written, int group) {
        return written.group(group) == null ? 0 : Integer.parseInt(written.group(group));
    }

    /** Whether there is such a year, month or day in the calendar. */
    public static boolean isDay(List<Integer> parts) {
        try {
            LocalDate.of(parts.getFirst(), parts.size() > 1 ? parts.get(1) : 1, parts.size() > 2 ? parts.get(2) : 1);
            return true;
        } catch (DateTimeException e) {
            return false; // the thirty-first of February
        }
    }

    /** Whether a range ends before it begins; {@code 2010-10/2010} does not. */
    public boolean isBackwards() {
        if (ends.size() < 2) {
            return false;
        }
        for (int i = 0; i < Math.min(ends.getFirst().size(), ends.getLast().size()); i++) {
            int order = Integer.compare(ends.getFirst().get(i), ends.getLast().get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    /** As it is written; empty where EDTF has no word for it: a season of a range or of a month, a year of five digits. */
    public Optional<String> text() {
        boolean fits = !ends.isEmpty() && ends.size() <= 2 && season >= 0 && season <= SEASONS
                && (season == 0 || ends.size() == 1 && ends.getFirst().size() == 1)
                && ends.stream().allMatch(end -> !end.isEmpty() && Math.abs(end.getFirst()) <= LAST_YEAR);
        return fits ? Optional.of(String.join("/", ends.stream().map(this::text).toList())) : Optional.empty();
    }

    private String text(List<Integer> end) {
        int year = end.getFirst();
        var text = new StringBuilder(year < 0 ? "-" : "").append("%04d".formatted(Math.abs(year)));
        end.stream().skip(1).forEach(part -> text.append("-%02d".formatted(part)));
        return text.append(season > 0 ? "-" + (FIRST_SEASON + season - 1) : "").append(about ? "~" : "").toString();
    }

    /** CSL's structure: {@code {"date-parts": [[2010, 10, 19]]}}, with {@code season} and {@code circa} where they say something. */
    public Value.Group csl() {
        var date = Value.group().put("date-parts", Value.list(ends, end -> Value.list(end, Value::of)));
        if (season > 0) {
            date.put("season", season);
        }
        return about ? date.put("circa", true).build() : date.build();
    }
}
