package org.kindred.csl.item;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates. With a literal, there may be no start.
 *
 * @param start   {@link DatePoint#NONE} if there is only a literal
 * @param end     {@link DatePoint#NONE} if it is one date, or open
 * @param range   whether it is a range, perhaps an open one
 * @param circa   whether it is uncertain
 * @param literal {@code ""}, or the words to be shown for it
 */
public record CslDate(DatePoint start, DatePoint end, boolean range, boolean circa, String literal) {

    /** A single date. */
    public static CslDate of(DatePoint point) {
        return new CslDate(point, DatePoint.NONE, false, false, "");
    }

    /** Of CSL-JSON: a map with {@code date-parts}, {@code raw} or {@code literal}, or text as people write dates. */
    public static CslDate read(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> data -> ofMap(data);
            case List<?> parts -> ofParts(parts, false, 0);
            case null, default -> DateText.read(Data.text(value));
        };
    }

    private static CslDate ofMap(Map<?, ?> data) {
        boolean circa = Data.flag(data, "circa", false);
        List<?> parts = Data.list(data.get("date-parts"));
        if (!parts.isEmpty()) {
            CslDate date = ofParts(parts, circa, season(data));
            return date.withLiteral(Data.text(data, "literal"));
        }
        String literal = Data.text(data, "literal");
        if (!literal.isEmpty()) {
            return new CslDate(DatePoint.NONE, DatePoint.NONE, false, circa, literal);
        }
        String raw = Data.text(data, "raw").isEmpty() ? Data.text(data, "edtf") : Data.text(data, "raw");
        if (raw.isEmpty() && data.containsKey("year")) {
            return new CslDate(point(List.of(Data.text(data, "year"), Data.text(data, "month"), Data.text(data, "day")), season(data)),
                    DatePoint.NONE, false, circa, "");
        }
        CslDate date = DateText.read(raw);
        return new CslDate(date.start, date.end, date.range, circa || date.circa, date.literal);
    }

    private CslDate withLiteral(String words) {
        return start.isEmpty() ? new CslDate(start, end, range, circa, words) : this;
    }

    private static CslDate ofParts(List<?> parts, boolean circa, int season) {
        List<?> points = parts.getFirst() instanceof List<?> ? parts : List.of(parts);
        DatePoint start = point(Data.list(points.getFirst()), season);
        boolean range = points.size() > 1;
        DatePoint end = range ? point(Data.list(points.get(1)), 0) : DatePoint.NONE;
        return new CslDate(start, end.equals(start) ? DatePoint.NONE : end, range && !end.equals(start), circa, "");
    }

    private static DatePoint point(List<?> numbers, int season) {
        DatePoint point = DatePoint.of(at(numbers, 0), at(numbers, 1), at(numbers, 2));
        return season == 0 || point.month() != 0 ? point : new DatePoint(point.year(), 0, 0, season);
    }

    private static int at(List<?> numbers, int index) {
        return index < numbers.size() ? Data.number(numbers.get(index)) : 0;
    }

    private static int season(Map<?, ?> data) {
        return switch (Data.text(data, "season").strip().toLowerCase(Locale.ROOT)) {
            case "1", "21", "spring" -> 1;
            case "2", "22", "summer" -> 2;
            case "3", "23", "fall", "autumn" -> 3;
            case "4", "24", "winter" -> 4;
            default -> 0;
        };
    }

    public boolean isEmpty() {
        return start.isEmpty() && literal.isEmpty();
    }
}
