package org.kindred.plugin.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Edtf;
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

    private static final String HELP = "Write 2010, 2010-10 or 2010-10-19, two of them with a slash for a range, and ~ behind one for about.";

    private CslDates() {
    }

    static Optional<Value> read(String variable, Written written, Faults faults) {
        var date = switch (written) {
            case Scalar scalar -> Edtf.read(scalar.text()).<Value>map(read -> told(read, variable, scalar, faults).csl());
            case Mapping mapping -> structure(mapping);
            case Sequence list -> Optional.<Value>empty();
        };
        if (date.isEmpty()) {
            String shown = written instanceof Scalar scalar ? Faults.shown(scalar.text()) : "this";
            faults.error("invalid-date", written.place(), "%s: “%s” is no date; it is left out.".formatted(variable, shown), HELP);
        }
        return date;
    }

    private static Edtf told(Edtf date, String variable, Scalar written, Faults faults) {
        if (date.isBackwards()) {
            faults.warn("invalid-date", written.place(),
                    "%s: “%s” ends before it begins.".formatted(variable, Faults.shown(written.text())),
                    "Write the earlier date first.");
        }
        return date;
    }

    /** CSL's own: {@code {date-parts: [[2010, 10, 19]]}}, or {@code {literal: Spring 2010}}. */
    private static Optional<Value> structure(Mapping mapping) {
        var date = Value.group();
        mapping.get("date-parts").flatMap(CslDates::dateParts).ifPresent(parts -> date.put("date-parts", parts));
        mapping.get("literal").flatMap(CslReader::text).ifPresent(words -> date.put("literal", words));
        mapping.get("raw").flatMap(CslReader::text).ifPresent(typed -> Edtf.read(typed)
                .filter(read -> date.build().members().isEmpty())
                .ifPresentOrElse(read -> date.putAll(read.csl()), () -> date.put("raw", typed)));
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
        var numbers = fits ? texts.stream().map(Integer::parseInt).toList() : List.<Integer>of();
        return fits && Edtf.isDay(numbers) ? Optional.of(Value.list(numbers, Value::of)) : Optional.empty();
    }
}
