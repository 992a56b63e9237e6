package org.kindred.plugin.retractions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionStatus;

/**
 * One thing that happened to a work.
 *
 * @param reinstated whether it gave the work back its standing; then what is told has nothing against it
 * @param told       what happened
 */
record Event(boolean reinstated, Retraction told) {

    private static final Comparator<Retraction> WORST_THEN_LATEST = Comparator.comparing(Retraction::status)
            .thenComparing(retraction -> retraction.date().orElse(LocalDate.MIN));

    static Event of(Retraction told) {
        return new Event(false, told);
    }

    static Event reinstatement(Optional<LocalDate> date, Optional<String> notice, String source) {
        return new Event(true,
                new Retraction(RetractionStatus.NONE, date, notice, Optional.empty(), Optional.of(source), Optional.empty()));
    }

    /**
     * What all of it comes to: the worst counts, but for what happened up to the last reinstatement. A work that was reinstated and of which
     * nothing is told since has nothing against it, and how that came.
     */
    static Retraction outcome(List<Event> events) {
        var reinstatement = events.stream().filter(Event::reinstated).map(Event::told)
                .max(Comparator.comparing(told -> told.date().orElse(LocalDate.MAX)));
        var until = reinstatement.map(told -> told.date().orElse(LocalDate.MAX)).orElse(LocalDate.MIN);
        var others = events.stream().filter(event -> !event.reinstated()).map(Event::told).toList();
        var since = others.stream().filter(told -> reinstatement.isEmpty() || told.date().filter(until::isBefore).isPresent());
        return since.max(WORST_THEN_LATEST).orElseGet(() -> withHistory(reinstatement.orElseThrow(), others));
    }

    private static Retraction withHistory(Retraction reinstated, List<Retraction> before) {
        String history = before.stream().sorted(Comparator.comparing(told -> told.date().orElse(LocalDate.MIN)))
                .map(told -> told.status().word().replace('-', ' ') + on(told)).distinct().collect(Collectors.joining(", "));
        String reason = "Reinstated" + on(reinstated) + (history.isEmpty() ? "." : "; before that: " + history + ".");
        return new Retraction(reinstated.status(), reinstated.date(), reinstated.notice(), Optional.of(reason), reinstated.source(),
                Optional.empty());
    }

    private static String on(Retraction told) {
        return told.date().map(day -> " on " + day).orElse("");
    }
}
