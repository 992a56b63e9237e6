package org.kindred.kernel.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the content stood on a day.
 *
 * @param day     in the site's time zone
 * @param figures what was counted; a measure that there was not yet is left out
 */
public record DailyFigures(LocalDate day, Map<Measure, Long> figures) {
    public DailyFigures {
        var ordered = new EnumMap<Measure, Long>(Measure.class);
        ordered.putAll(figures);
        figures = java.util.Collections.unmodifiableMap(ordered);
    }

    /** One of them, 0 if it was not counted. */
    public long of(Measure measure) {
        return figures.getOrDefault(measure, 0L);
    }
}
