package org.kindred.publish.folder;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;

/**
 * What an import came to.
 *
 * @param files     content files in the folder
 * @param unchanged those that were imported before as they are
 * @param imported  new and changed files that are stored now, whether published or not
 * @param moved     files that were found again under another name
 * @param archived  items whose file is gone
 * @param refused   files that are bad, or that a rule of the site keeps from being published
 * @param cancelled whether it was stopped before its end
 * @param findings  everything noticed in what was read, by file, line and column
 */
public record ImportReport(int files, int unchanged, int imported, int moved, int archived, int refused, boolean cancelled,
        List<Finding> findings) {

    public ImportReport {
        findings = List.copyOf(findings);
    }

    /** How many findings are of this severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
