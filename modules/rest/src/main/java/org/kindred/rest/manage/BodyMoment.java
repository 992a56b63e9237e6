package org.kindred.rest.manage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Rfc3339;
import org.kindred.kernel.value.Value;

/** Reads moments from the members of bodies. */
public final class BodyMoment {

    /** With an offset at its end. */
    private static final Pattern ZONED = Pattern.compile("[^T]*T.*([Zz]|[+-]\\d{2}(:?\\d{2})?)");

    private BodyMoment() {
    }

    /**
     * The moment that a member names, to the second; without an offset, as the clock on the site's wall shows it.
     *
     * @param zone of that clock
     * @throws InvalidRequest if it is none
     */
    public static Optional<Instant> read(Value.Group body, String name, ZoneId zone) {
        return switch (body.get(name)) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var text) -> Optional.of(moment("#/" + name, text.strip(), zone).truncatedTo(ChronoUnit.SECONDS));
            default -> throw notAMoment("#/" + name, zone);
        };
    }

    private static Instant moment(String pointer, String text, ZoneId zone) {
        var moment = ZONED.matcher(text).matches() ? Rfc3339.moment(text)
                : (text.contains("T") ? Rfc3339.local(text) : Rfc3339.day(text).map(LocalDate::atStartOfDay))
                        .map(time -> onTheWall(pointer, time, zone));
        return moment.orElseThrow(() -> notAMoment(pointer, zone));
    }

    /** An hour that is skipped when clocks are put forward never comes; one that comes twice is taken the first time. */
    private static Instant onTheWall(String pointer, LocalDateTime time, ZoneId zone) {
        if (zone.getRules().getValidOffsets(time).isEmpty() && !time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw invalid(pointer, "that time is skipped in " + zone + ", where clocks are put forward; give another, or an offset");
        }
        return time.atZone(zone).toInstant();
    }

    private static InvalidRequest notAMoment(String pointer, ZoneId zone) {
        return invalid(pointer, "a moment such as 2026-01-05T09:00:00Z or 2026-01-05T09:00 (then in " + zone + "), or a day");
    }

    private static InvalidRequest invalid(String pointer, String detail) {
        return InvalidRequest.member("invalid-value", pointer, detail);
    }
}
