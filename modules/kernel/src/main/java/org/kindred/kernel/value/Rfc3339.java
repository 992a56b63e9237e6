package org.kindred.kernel.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** Days and moments as RFC 3339 writes them, with years of four digits: greater ones are not kept by a database. */
public final class Rfc3339 {

    private Rfc3339() {
    }

    /** A moment with its offset, {@code 2027-01-31T12:00:00Z}; empty if the text is none. */
    public static Optional<Instant> moment(String text) {
        return read(text, OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    /** A day, {@code 2027-01-31}; empty if the text is none. */
    public static Optional<LocalDate> day(String text) {
        return read(text, LocalDate::parse);
    }

    /** A time on some clock, {@code 2027-01-31T12:00}; empty if the text is none. */
    public static Optional<LocalDateTime> local(String text) {
        return read(text, LocalDateTime::parse);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return text.startsWith("+") || text.startsWith("-") ? Optional.empty() : Optional.of(reading.apply(text));
        } catch (DateTimeException notWritten) {
            return Optional.empty();
        }
    }
}
