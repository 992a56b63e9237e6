package org.kindred.kernel.content;

import java.util.Comparator;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * An author's mistake, told kindly. Never thrown.
 *
 * @param severity how much it matters
 * @param rule     its stable name, in lower case with hyphens: {@code unknown-citation}
 * @param file     the path in the content folder with {@code /}, or {@code ""} for text without a file
 * @param place    line and column in that file, from 1
 * @param message  one sentence an editor understands, naming what was found
 * @param help     how to mend it, or {@code ""}
 */
public record Finding(Severity severity, String rule, String file, Place place, String message, String help) {

    /** The order in which findings are told: by file, line and column. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(finding -> finding.place().line())
            .thenComparingInt(finding -> finding.place().column()).thenComparing(Finding::rule).thenComparing(Finding::message);

    /** An error. */
    public static Finding error(String rule, String file, Place place, String message, String help) {
        return new Finding(Severity.ERROR, rule, file, place, message, help);
    }

    /** A warning. */
    public static Finding warning(String rule, String file, Place place, String message, String help) {
        return new Finding(Severity.WARNING, rule, file, place, message, help);
    }

    /** Something to know. */
    public static Finding info(String rule, String file, Place place, String message, String help) {
        return new Finding(Severity.INFO, rule, file, place, message, help);
    }

    /** The same, mattering more or less. */
    public Finding with(Severity other) {
        return new Finding(other, rule, file, place, message, help);
    }

    /** As the API tells it: severity, rule, message, line, column and help. */
    public Value told() {
        return Value.group().put("severity", severity.word()).put("rule", rule).put("message", message).put("line", place.line())
                .put("column", place.column()).put("help", help).build();
    }

    /** The line that {@code check} prints: {@code file:line:col severity rule message}, with what to do about it behind the message. */
    public String line() {
        String line = "%s:%d:%d %s %s %s".formatted(file, place.line(), place.column(), severity.word(), rule, message);
        return help.isEmpty() ? line : line + " " + help;
    }
}
