package org.kindred.kernel.content;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Readers are worse off; it still publishes. */
    WARNING,
    /** Something is lost or wrong; {@code check} exits with 1. */
    ERROR;

    /** As written in output: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
