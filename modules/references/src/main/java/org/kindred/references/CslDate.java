package org.kindred.references;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;

/**
 * A date as CSL has it.
 *
 * @param parts   year, month and day of the date, or of both ends of a range; none where there is only a text
 * @param season  1 for spring to 4 for winter; 0 for none
 * @param circa   whether it is about that date
 * @param literal the date in words, where it is no other; else {@code ""}
 */
public record CslDate(List<List<Integer>> parts, int season, boolean circa, String literal) {

    private static final Pattern EDTF = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%])?");
    private static final int FIRST_SEASON = 21;
    private static final int SEASONS = 4;

    public CslDate {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** A single date; a month or a day of 0 is none. Empty if there is no such day. */
    public static Optional<CslDate> of(int year, int month, int day) {
        try {
            LocalDate.of(year, Math.max(1, month), Math.max(1, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // the thirty-first of February
        }
        List<Integer> date = month == 0 ? List.of(year) : day == 0 ? List.of(year, month) : List.of(year, month, day);
        return Optional.of(new CslDate(List.of(date), 0, false, ""));
    }

    /** A date in words. */
    public static CslDate literal(String words) {
        return new CslDate(List.of(), 0, false, words);
    }

    /** Reads CSL's structure, or EDTF text; empty for what is neither. */
    public static Optional<CslDate> of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> edtf(text);
            case Value.Group group -> Optional.of(structure(group));
            default -> Optional.empty();
        };
    }

    private static CslDate structure(Value.Group group) {
        var dates = group.get("date-parts").each().map(date -> date.each().flatMap(part -> number(part).stream()).toList())
                .filter(date -> !date.isEmpty()).toList();
        String words = group.text("literal").or(() -> group.text("raw")).orElse("");
        boolean circa = !(group.get("circa") instanceof Value.Nothing)
                && !(group.get("circa") instanceof Value.Flag(var flag) && !flag);
        return new CslDate(dates, number(group.get("season")).orElse(0), circa, words);
    }

    private static Optional<Integer> number(Value value) {
        return switch (value) {
            case Value.Number(var number) -> Optional.of(number.intValue());
            case Value.Text(var text) -> text.matches("-?\\d{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Reads EDTF, level 1 as far as CSL can hold it: {@code 2010-10-19}, {@code 2010-10/2010-11}, {@code 2010-21}, {@code 2010~}. */
    public static Optional<CslDate> edtf(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        List<List<Integer>> dates = new ArrayList<>();
        boolean about = false;
        int season = 0;
        for (String end : ends) {
            Matcher matcher = EDTF.matcher(end.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            int day = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            boolean isSeason = day == 0 && month >= FIRST_SEASON && month < FIRST_SEASON + SEASONS;
            var date = of(Integer.parseInt(matcher.group(1)), isSeason ? 0 : month, day);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            season = isSeason ? month - FIRST_SEASON + 1 : season;
            about |= matcher.group(4) != null;
            dates.addAll(date.get().parts());
        }
        return Optional.of(new CslDate(dates, season, about, ""));
    }

    /** This date in a season. */
    public CslDate inSeason(int number) {
        return new CslDate(parts, number, circa, literal);
    }

    /** From this date to another; this one alone where either is no date. */
    public CslDate to(CslDate end) {
        return parts.isEmpty() || end.parts.isEmpty() ? this
                : new CslDate(List.of(parts.getFirst(), end.parts.getFirst()), season, circa, literal);
    }

    /** The first year. */
    public Optional<Integer> year() {
        return part(0);
    }

    /** The first month, 1 to 12. */
    public Optional<Integer> month() {
        return part(1);
    }

    /** The first day of a month. */
    public Optional<Integer> day() {
        return part(2);
    }

    private Optional<Integer> part(int index) {
        return parts.isEmpty() || parts.getFirst().size() <= index ? Optional.empty() : Optional.of(parts.getFirst().get(index));
    }

    /** As EDTF; empty where it is only words, or a season of 1 to 4 is not all there is to a date. */
    public Optional<String> edtf() {
        boolean fits = !parts.isEmpty() && literal.isEmpty() && season <= SEASONS && (season == 0 || parts.size() == 1 && month().isEmpty())
                && parts.stream().allMatch(date -> date.getFirst() >= -9999 && date.getFirst() <= 9999);
        return fits ? Optional.of(String.join("/", parts.stream().map(this::end).toList())) : Optional.empty();
    }

    private String end(List<Integer> date) {
        var text = new StringBuilder(date.getFirst() < 0 ? "-%04d".formatted(-date.getFirst()) : "%04d".formatted(date.getFirst()));
        date.stream().skip(1).forEach(part -> text.append("-%02d".formatted(part)));
        return text.append(season > 0 ? "-" + (FIRST_SEASON + season - 1) : "").append(circa ? "~" : "").toString();
    }

    /** CSL's own structure. */
    public Value.Group value() {
        var date = Value.group();
        if (!parts.isEmpty()) {
            date.put("date-parts", Value.list(parts, one -> Value.list(one, Value::of)));
        }
        if (season > 0) {
            date.put("season", season);
        }
        if (circa) {
            date.put("circa", true);
        }
        if (!literal.isEmpty()) {
            date.put("literal", literal);
        }
        return date.build();
    }
}
