package org.kindred.app.command;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;

/** How many findings there are. */
final class Counts {

    private Counts() {
    }

    /** {@code 1 error, 0 warnings, 2 notes}. */
    static String of(List<Finding> findings) {
        return count(findings, Severity.ERROR) + ", " + count(findings, Severity.WARNING) + ", " + count(findings, Severity.INFO);
    }

    private static String count(List<Finding> findings, Severity severity) {
        long count = findings.stream().filter(finding -> finding.severity() == severity).count();
        String word = severity == Severity.INFO ? "note" : severity.word();
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
