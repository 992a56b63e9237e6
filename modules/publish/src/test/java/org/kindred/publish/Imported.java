package org.kindred.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.publish.incoming.Desk;

/** What came of a file, as the jobs tell it. */
public record Imported(Job job, List<Finding> findings, List<Outcome> outcomes) {

    /** Nobody hears of it. */
    static final Desk.Listener NOBODY = new Desk.Listener() {
        @Override
        public void hear(Desk.Batch batch, int total) {
            // nobody does
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Imports a file, and waits for that. */
    public static Imported run(TestSite site, String mediaType, String name, byte[] file, Submission.Options options) {
        var format = site.publishing.imports().sentAs(mediaType, "").orElseThrow();
        return run(site, new Submission.Order(format, name, options, "ana"), file, NOBODY);
    }

    /** The same, of somebody who may do what their order says. */
    public static Imported run(TestSite site, Submission.Order order, byte[] file) {
        return run(site, order, file, NOBODY);
    }

    static Imported run(TestSite site, Submission.Order order, byte[] file, Desk.Listener listener) {
        try {
            return of(site, site.publishing.importFile(order, new ByteArrayInputStream(file), listener));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A job that is over. */
    static Imported of(TestSite site, Job job) {
        var imports = site.publishing.imports();
        return new Imported(job, imports.findings(job.id(), 0, Integer.MAX_VALUE), imports.outcomes(job.id(), 0, Integer.MAX_VALUE));
    }

    /** What became of each thing. */
    public List<String> told() {
        return outcomes.stream().map(each -> each.action().word() + " "
                + (each.path().isEmpty() ? each.ref().map(ItemRef::slug).orElse("?") : each.path())).toList();
    }

    /** What was noticed, by file. */
    public List<String> rules() {
        return findings.stream().map(finding -> finding.file().isEmpty() ? finding.rule() : finding.file() + " " + finding.rule()).toList();
    }
}
