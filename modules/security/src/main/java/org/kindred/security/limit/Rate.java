package org.kindred.security.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many in which time.
 *
 * @param limit  at least one
 * @param window at least a second
 */
public record Rate(long limit, Duration window) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,5})s");

    /** {@code 20/300s}: twenty in five minutes. Empty if it is not written so. */
    public static Optional<Rate> read(String text) {
        var written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Rate(Long.parseLong(written.group(1)), Duration.ofSeconds(Long.parseLong(written.group(2)))))
                : Optional.empty();
    }
}
