package org.kindred.store.report;

import org.kindred.kernel.content.Severity;

/** How much a finding matters, as a number, so that one can be more than another. */
public final class SeverityColumn {

    private static final int WARNING = 1;
    private static final int ERROR = 2;

    private SeverityColumn() {
    }

    /** The number that is kept. */
    public static int of(Severity severity) {
        return switch (severity) {
            case INFO -> 0;
            case WARNING -> WARNING;
            case ERROR -> ERROR;
        };
    }

    /** What a number stands for. */
    static Severity read(int number) {
        return switch (number) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }
}
