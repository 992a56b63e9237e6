package org.kindred.store.condition;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The moments whose text begins in some way, {@code 2026-11} or {@code 2026-11-26T10:}: columns hold no text of them.
 *
 * @param from  the first of them
 * @param until the first that is not one any more
 */
record Beginning(OffsetDateTime from, OffsetDateTime until) {

    private static final String EARLIEST = "0000-01-01T00:00:00Z";
    private static final Pattern SEPARATOR = Pattern.compile("[-T:.Z]$");
    /** What a text of that many signs leaves open. */
    private static final Map<Integer, ChronoUnit> UNITS = Map.of(4, ChronoUnit.YEARS, 7, ChronoUnit.MONTHS, 10, ChronoUnit.DAYS, 13,
            ChronoUnit.HOURS,
            16, ChronoUnit.MINUTES, 19, ChronoUnit.SECONDS);

    /** Empty if no moment begins like this, as far as whole years, months, days, hours, minutes and seconds are written. */
    static Optional<Beginning> of(String text) {
        String whole = SEPARATOR.matcher(text).replaceFirst("");
        var unit = UNITS.get(whole.length());
        if (unit == null) {
            return Optional.empty();
        }
        try {
            var from = OffsetDateTime.parse(whole + EARLIEST.substring(whole.length()));
            return Optional.of(new Beginning(from, from.plus(1, unit)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
