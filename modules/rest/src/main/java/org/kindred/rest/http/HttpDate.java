package org.kindred.rest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments as HTTP writes them: {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {
    }

    static String of(Instant moment) {
        return FORMAT.format(moment);
    }

    /** Reads a date; what is none is as if it were not there. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(FORMAT.parse(text, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** HTTP knows seconds only. */
    static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
