package org.kindred.rest.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of some bytes that a request asks for (RFC 9110, 14.2). What is no range is as if it were not there. */
final class ByteRanges {

    private static final Pattern RANGE = Pattern.compile("(\\d{0,18})-(\\d{0,18})");
    private static final String UNIT = "bytes=";
    /** Who asks for more parts, or for more bytes than there are, gets all. */
    private static final int MOST = 10;

    private ByteRanges() {
    }

    /** From the first to the last byte, both included. */
    record Part(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    /**
     * The parts of so many bytes that a field's value names.
     *
     * @return empty if all are to be sent; no part if none of those named is there
     */
    static Optional<List<Part>> of(@Nullable String range, long size) {
        if (range == null || !range.strip().toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return Optional.empty();
        }
        String[] written = range.strip().substring(UNIT.length()).split(",", -1);
        var parts = new ArrayList<Part>();
        for (String each : written) {
            Matcher matcher = RANGE.matcher(each.strip());
            if (!matcher.matches() || each.strip().equals("-") || isBackwards(matcher)) {
                return Optional.empty();
            }
            part(matcher.group(1), matcher.group(2), size).ifPresent(parts::add);
        }
        boolean tooMuch = written.length > MOST || parts.size() > 1 && parts.stream().mapToLong(Part::length).sum() > size;
        return tooMuch ? Optional.empty() : Optional.of(parts);
    }

    private static boolean isBackwards(Matcher range) {
        return !range.group(1).isEmpty() && !range.group(2).isEmpty() && Long.parseLong(range.group(1)) > Long.parseLong(range.group(2));
    }

    private static Optional<Part> part(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return length == 0 ? Optional.empty() : Optional.of(new Part(size - length, size - 1));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return from >= size ? Optional.empty() : Optional.of(new Part(from, to));
    }
}
