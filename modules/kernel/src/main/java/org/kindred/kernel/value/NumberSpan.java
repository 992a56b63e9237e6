package org.kindred.kernel.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers from one to another, both included: {@code 13-17}, {@code 18-} for all from 18 on, {@code -25} for all up to 25, {@code 15} for
 * itself alone.
 *
 * @param first the least; {@link Long#MIN_VALUE} where nothing bounds them
 * @param last  the greatest; {@link Long#MAX_VALUE} where nothing bounds them
 */
public record NumberSpan(long first, long last) {

    /** All there are. */
    public static final NumberSpan ALL = new NumberSpan(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})?(-)?([0-9]{1,15})?");

    /** Reads one as it is written; empty for another text, and for one whose end comes before its beginning. */
    public static Optional<NumberSpan> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (text.isEmpty() || text.equals("-") || !written.matches()) {
            return Optional.empty();
        }
        Optional<Long> from = Optional.ofNullable(written.group(1)).map(Long::parseLong);
        Optional<Long> to = Optional.ofNullable(written.group(3)).map(Long::parseLong);
        boolean alone = written.group(2) == null;
        return Optional.of(new NumberSpan(from.orElse(Long.MIN_VALUE), alone ? from.orElseThrow() : to.orElse(Long.MAX_VALUE)))
                .filter(span -> span.first <= span.last);
    }

    /** In the one way it is written. */
    public String text() {
        if (first == last) {
            return Long.toString(first);
        }
        return (first == Long.MIN_VALUE ? "" : Long.toString(first)) + "-" + (last == Long.MAX_VALUE ? "" : Long.toString(last));
    }
}
