package org.kindred.plugin.retractions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Retraction;

/**
 * One thing that happened to a work.
 *
 * @param reinstated whether it gave the work back its standing; else {@code told} is what happened
 */
record Event(boolean reinstated, Optional<LocalDate> date, Optional<Retraction> told) {

    private static final Comparator<Retraction> WORST_THEN_LATEST = Comparator.comparing(Retraction::status)
            .thenComparing(retraction -> retraction.date().orElse(LocalDate.MIN));

    static Event of(Retraction told) {
        return new Event(false, told.date(), Optional.of(told));
    }

    static Event reinstatement(Optional<LocalDate> date) {
        return new Event(true, date, Optional.empty());
    }

    /** What all of it comes to: the worst counts, but for what happened up to the last reinstatement. */
    static Optional<Retraction> outcome(List<Event> events) {
        var reinstated = events.stream().filter(Event::reinstated).map(event -> event.date().orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        boolean ever = events.stream().anyMatch(Event::reinstated);
        return events.stream().filter(event -> !ever || event.date().filter(day -> day.isAfter(reinstated)).isPresent())
                .flatMap(event -> event.told().stream()).max(WORST_THEN_LATEST);
    }
}
