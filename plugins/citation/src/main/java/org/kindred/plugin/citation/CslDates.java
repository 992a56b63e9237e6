package org.kindred.plugin.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Scalar;
import org.kindred.kernel.value.Written.Sequence;

/**
 * Reads dates as EDTF text ({@code 2010-10-19}, {@code 2010}, {@code 2010-10/2010-11}, {@code 2010~} for about 2010, {@code 2010-21} for
 * its spring) or as CSL's own structure, and makes CSL's structure of them.
 */
final class CslDates {

    private static final Pattern EDTF = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%])?");
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;
    private static final String HELP = "Write 2010, 2010-10 or 2010-10-19, two of them with a slash for a range, and ~ behind one for about.";

    private CslDates() {
    }

    static Optional<Value> read(String variable, Written written, Faults faults) {
        var date = switch (written) {
            case Scalar scalar -> edtf(scalar.text().strip());
            case Mapping mapping -> structure(mapping);
            case Sequence list -> Optional.<Value>empty();
        };
        if (date.isEmpty()) {
            String shown = written instanceof Scalar scalar ? Faults.shown(scalar.text()) : "this";
            faults.error("invalid-date", written.place(), "%s: “%s” is no date; it is left out.".formatted(variable, shown), HELP);
        }
        return date;
    }

    private static Optional<Value> edtf(String text) {
        String[] ends = text.split("/", -1);
        List<Value> parts = new ArrayList<>();
        boolean about = false;
        int season = 0;
        for (String end : ends) {
            Matcher matcher = EDTF.matcher(end);
            if (ends.length > 2 || !matcher.matches() || !isDate(matcher)) {
                return Optional.empty();
            }
            about |= matcher.group(4) != null;
            season = isSeason(matcher) ? number(matcher.group(2)) - FIRST_SEASON + 1 : season;
            parts.add(parts(matcher));
        }
        var date = Value.group().put("date-parts", Value.list(parts));
        if (season > 0) {
            date.put("season", season);
        }
        return Optional.of(about ? date.put("circa", true).build() : date.build());
    }

    private static boolean isSeason(Matcher matcher) {
        int month = matcher.group(2) == null ? 0 : number(matcher.group(2));
        return matcher.group(3) == null && month >= FIRST_SEASON && month <= LAST_SEASON;
    }

    private static boolean isDate(Matcher matcher) {
        try {
            int month = matcher.group(2) == null ? 1 : number(matcher.group(2));
            int day = matcher.group(3) == null ? 1 : number(matcher.group(3));
            return isSeason(matcher) || LocalDate.of(number(matcher.group(1)), month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false; // the thirty-first of February
        }
    }

    private static Value parts(Matcher matcher) {
        List<Value> parts = new ArrayList<>();
        parts.add(Value.of(number(matcher.group(1))));
        for (int group = 2; group <= 3 && matcher.group(group) != null && !isSeason(matcher); group++) {
            parts.add(Value.of(number(matcher.group(group))));
        }
        return Value.list(parts);
    }

    /** CSL's own: {@code {date-parts: [[2010, 10, 19]]}}, or {@code {literal: Spring 2010}}. */
    private static Optional<Value> structure(Mapping mapping) {
        var date = Value.group();
        mapping.get("date-parts").flatMap(CslDates::dateParts).ifPresent(parts -> date.put("date-parts", parts));
        for (String text : List.of("literal", "raw")) {
            mapping.get(text).flatMap(CslReader::text).ifPresent(value -> date.put(text, value));
        }
        if (date.build().members().isEmpty()) {
            return Optional.empty();
        }
        mapping.get("season").flatMap(CslReader::text).ifPresent(season -> date.put("season", season));
        mapping.get("circa").filter(circa -> circa.value() instanceof Value.Flag).ifPresent(circa -> date.put("circa", circa.value()));
        return Optional.of(date.build());
    }

    private static Optional<Value> dateParts(Written written) {
        if (!(written instanceof Sequence list) || list.elements().isEmpty() || list.elements().size() > 2) {
            return Optional.empty();
        }
        boolean nested = list.elements().getFirst() instanceof Sequence;
        List<Value> dates = new ArrayList<>();
        for (Written date : nested ? list.elements() : List.of(list)) {
            var parts = date instanceof Sequence numbers ? numbers(numbers) : Optional.<Value>empty();
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            dates.add(parts.get());
        }
        return Optional.of(Value.list(dates));
    }

    private static Optional<Value> numbers(Sequence parts) {
        var texts = parts.elements().stream().flatMap(part -> CslReader.text(part).stream()).toList();
        boolean fits = !texts.isEmpty() && texts.size() == parts.elements().size() && texts.size() <= 3
                && texts.stream().allMatch(text -> text.matches("-?\\d{1,4}"));
        if (!fits || !isDate(texts)) {
            return Optional.empty();
        }
        return Optional.of(Value.list(texts, text -> Value.of(number(text))));
    }

    private static boolean isDate(List<String> texts) {
        try {
            int month = texts.size() > 1 ? number(texts.get(1)) : 1;
            int day = texts.size() > 2 ? number(texts.get(2)) : 1;
            return LocalDate.of(number(texts.getFirst()), month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
