package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;

/** Reads dates: a year, and month and day where they are written, in the languages of the months known. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");
    /** Shapes are those of what people write; {@code 1e999} has that of a year and is none. */
    private static final Pattern YEAR = Pattern.compile("\\d{4}\\D?");
    private static final Pattern YEARS = Pattern.compile("\\d{4}\\D\\d{4}");
    /** {@code c2000-01}: since when, in Vancouver style. */
    private static final Pattern COPYRIGHT = Pattern.compile("[c©](\\d{4})(?:[-–]\\d{2,4})?");
    private static final Pattern HYPHEN = Pattern.compile("[-–/]");
    private static final Map<String, Integer> MONTHS = Months.NUMBERS;
    private static final Map<String, Integer> SEASONS = Map.ofEntries(Map.entry("spring", 1), Map.entry("printemps", 1),
            Map.entry("frühjahr", 1),
            Map.entry("primavera", 1), Map.entry("summer", 2), Map.entry("été", 2), Map.entry("sommer", 2), Map.entry("verano", 2),
            Map.entry("autumn", 3), Map.entry("fall", 3), Map.entry("automne", 3), Map.entry("herbst", 3), Map.entry("otoño", 3),
            Map.entry("winter", 4), Map.entry("hiver", 4), Map.entry("invierno", 4));

    private Dates() {
    }

    /**
     * A date that was read.
     *
     * @param value CSL's date
     * @param words those that it holds
     * @param year  of it
     * @param parts how many of year, month and day it has
     */
    record Dated(Value.Group value, List<Integer> words, String year, int parts) {
        Dated {
            words = List.copyOf(words);
        }
    }

    /** The date in the words from one to another. */
    static Optional<Dated> in(Words words, int first, int last) {
        for (int i = first; i <= last; i++) {
            Shape shape = Shape.of(words.text(), words.start(i), words.end(i));
            var iso = ISO.matcher(words.word(i));
            if (iso.matches() && month(iso.group(2)).isPresent()) {
                return Optional.of(iso(iso.group(1), iso.group(2), Optional.ofNullable(iso.group(3)), i));
            }
            var copyright = COPYRIGHT.matcher(words.word(i));
            if (copyright.matches()) {
                return Optional.of(new Dated(parts(List.of(number(copyright.group(1)))), List.of(i), copyright.group(1), 1));
            }
            if (shape.isYear() && YEAR.matcher(words.word(i)).matches()) {
                return Optional.of(around(words, first, last, i));
            }
            if (shape == Shape.YEARS && YEARS.matcher(words.word(i)).matches()) {
                String both = words.word(i);
                return Optional.of(new Dated(parts(List.of(number(both.substring(0, 4))), List.of(number(both.substring(5)))), List.of(i),
                        both.substring(0, 4), 1));
            }
        }
        return Optional.empty();
    }

    private static Dated iso(String year, String month, Optional<String> day, int word) {
        var parts = new ArrayList<Integer>(List.of(number(year), number(month)));
        day.map(Dates::number).filter(d -> d >= 1 && d <= 31).ifPresent(parts::add);
        return new Dated(parts(parts), List.of(word), year, parts.size());
    }

    private static Dated around(Words words, int first, int last, int yearWord) {
        var held = new ArrayList<>(List.of(yearWord));
        String year = words.word(yearWord).substring(0, 4);
        var parts = new ArrayList<>(List.of(number(year)));
        for (int i = first; i <= last; i++) {
            var both = months(words, i);
            if (both.size() == 2) {
                held.add(i);
                return new Dated(parts(List.of(parts.getFirst(), both.getFirst()), List.of(parts.getFirst(), both.getLast())), held, year,
                        2);
            }
            Optional<Integer> month = MONTHS.containsKey(lower(words, i)) ? Optional.ofNullable(MONTHS.get(lower(words, i)))
                    : Optional.empty();
            Integer season = SEASONS.get(lower(words, i));
            if (month.isPresent()) {
                parts.add(month.get());
                held.add(i);
                day(words, first, last, i).ifPresent(day -> {
                    parts.add(number(digits(words.word(day))));
                    held.add(day);
                });
                return new Dated(parts(parts), held, year, parts.size());
            }
            if (season != null) {
                held.add(i);
                return new Dated(parts(parts).with("season", Value.of(season)), held, year, 2);
            }
        }
        return numeric(words, first, yearWord, parts, held, year);
    }

    /** {@code Jan-Feb}, in the order of the year. */
    private static List<Integer> months(Words words, int word) {
        var months = HYPHEN.splitAsStream(lower(words, word)).map(MONTHS::get).filter(Objects::nonNull).toList();
        return months.size() == 2 && months.getFirst() < months.getLast() ? months : List.of();
    }

    /** {@code 12.05.2014}; with slashes nobody can say which is the month. */
    private static Dated numeric(Words words, int first, int yearWord, List<Integer> parts, List<Integer> held, String year) {
        if (yearWord - 2 >= first && words.gap(yearWord).strip().equals(".") && words.gap(yearWord - 1).strip().equals(".")) {
            Optional<Integer> month = month(words.word(yearWord - 1));
            Optional<Integer> day = dayOf(words.word(yearWord - 2));
            if (month.isPresent() && day.isPresent()) {
                parts.addAll(List.of(month.get(), day.get()));
                held.addAll(List.of(yearWord - 1, yearWord - 2));
            }
        }
        return new Dated(parts(parts), held, year, parts.size());
    }

    private static Optional<Integer> month(String word) {
        return Optional.of(word).filter(w -> w.matches("\\d{1,2}")).map(Dates::number).filter(m -> m >= 1 && m <= 12);
    }

    private static Optional<Integer> dayOf(String word) {
        return Optional.of(word).filter(w -> w.matches("\\d{1,2}(?:st|nd|rd|th)?")).map(w -> number(digits(w)))
                .filter(d -> d >= 1 && d <= 31);
    }

    /** The word beside a month that may be a day. A range of days is none. */
    private static Optional<Integer> day(Words words, int first, int last, int month) {
        if (month + 1 <= last && dayOf(words.word(month + 1)).isPresent()) {
            return Optional.of(month + 1);
        }
        int before = month > first && words.word(month - 1).equals("de") ? month - 2 : month - 1;
        return before >= first && dayOf(words.word(before)).isPresent() ? Optional.of(before) : Optional.empty();
    }

    private static String lower(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }

    private static String digits(String word) {
        return word.replaceAll("\\D", "");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Value.Group parts(List<Integer> date) {
        return Value.group().put("date-parts", Value.list(List.of(list(date)))).build();
    }

    private static Value.Group parts(List<Integer> from, List<Integer> to) {
        return Value.group().put("date-parts", Value.list(List.of(list(from), list(to)))).build();
    }

    private static Value.Many list(List<Integer> numbers) {
        return Value.list(numbers, number -> Value.of((long) number));
    }
}
