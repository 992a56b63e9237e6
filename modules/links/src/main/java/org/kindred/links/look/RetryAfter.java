package org.kindred.links.look;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a server wishes to be asked again: seconds, or a date of HTTP; at most some days from now. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {
    }

    static Optional<Instant> read(String field, Instant now) {
        return (field.matches("[0-9]{1,9}") ? Optional.of(now.plusSeconds(Long.parseLong(field))) : date(field))
                .filter(at -> at.isAfter(now)).map(at -> at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at);
    }

    private static Optional<Instant> date(String field) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(field, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
