package org.kindred.references;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Edtf;
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
        var typed = dates.isEmpty() && group.text("literal").isEmpty() ? typed(words) : Optional.<CslDate>empty();
        boolean circa = !(group.get("circa") instanceof Value.Nothing)
                && !(group.get("circa") instanceof Value.Flag(var flag) && !flag);
        int season = number(group.get("season")).orElse(0);
        return typed.map(date -> new CslDate(date.parts, date.season > 0 ? date.season : season, circa || date.circa, ""))
                .orElseGet(() -> new CslDate(dates, season, circa, words));
    }

    /** A date as somebody typed it, in EDTF or otherwise. */
    private static Optional<CslDate> typed(String words) {
        return edtf(words).or(() -> WrittenDate.read(words));
    }

    private static Optional<Integer> number(Value value) {
        return switch (value) {
            case Value.Number(var number) -> Optional.of(number.intValue());
            case Value.Text(var text) -> text.matches("-?\\d{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Reads EDTF, as far as CSL can hold it: {@code 2010-10-19}, {@code 2010-10/2010-11}, {@code 2010-21}, {@code 2010~}. */
    public static Optional<CslDate> edtf(String text) {
        return Edtf.read(text).map(date -> new CslDate(date.ends(), date.season(), date.about(), ""));
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

    /** As EDTF; empty where it is only words, or EDTF has none for it. */
    public Optional<String> edtf() {
        return literal.isEmpty() ? new Edtf(parts, season, circa).text() : Optional.empty();
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
