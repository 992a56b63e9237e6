package org.kindred.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindred.app.node.Node;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.problem.KindredException;
import org.kindred.launcher.ExitCode;
import org.kindred.publish.Publishing;
import org.kindred.publish.checks.LinkLook;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.publish.folder.ImportReport;
import org.kindred.publish.node.Progress;

/** Import and export on an open node, told in words for people. */
public final class ContentCommands {

    private final Publishing publishing;

    /** Commands on a node. */
    public ContentCommands(Node node) {
        this.publishing = node.publishing();
    }

    /**
     * Says what is wrong in a folder; needs no node.
     *
     * @param retractions the operator's list of retracted works, if there is one
     * @param look        looks at where the content leads out of the site, if that is wanted
     */
    public static int checkFolder(Path folder, Optional<Path> retractions, Optional<LinkLook> look, Console console) {
        if (!Files.isDirectory(folder)) {
            console.line(noFolder(folder));
            return ExitCode.FAILED;
        }
        var check = Node.check(retractions);
        List<Finding> findings = look.map(check::looking).orElse(check).check(folder);
        findings.forEach(finding -> console.line(finding.line()));
        console.line(Counts.of(findings) + ".");
        return has(findings, Severity.ERROR) ? ExitCode.FAILED : ExitCode.OK;
    }

    private static String noFolder(Path folder) {
        return Files.exists(folder) ? folder + " is a file; name the content folder it lies in." : "There is no folder " + folder + ".";
    }

    /** Brings the store to what a folder says, for somebody who asked for it. */
    public int importFolder(Path folder, ImportOptions options, Console console) {
        if (!Files.isDirectory(folder)) {
            console.line(noFolder(folder) + " Nothing was changed.");
            return ExitCode.FAILED;
        }
        try {
            return sync(folder, options, console, console);
        } catch (KindredException e) {
            console.line(stopped(e));
            return ExitCode.FAILED;
        }
    }

    /**
     * Brings the store to what a folder says, if it is there. What is worth knowing only ({@code info}) is counted, not listed.
     *
     * @param progress hears how far it has come
     * @param console  hears what came of it
     * @return an exit code
     * @throws KindredException if it stopped half-way, for a reason that may pass
     */
    public int sync(Path folder, ImportOptions options, Progress progress, Console console) {
        var times = new PhaseTimes(progress);
        var report = publishing.importFolder(folder, options, times);
        tell(report, times, console);
        return report.refused() > 0 || report.cancelled() || has(report.findings(), Severity.ERROR) ? ExitCode.FAILED : ExitCode.OK;
    }

    /** Why an import stopped, and that nothing is lost. */
    static String stopped(KindredException failure) {
        return "The import stopped: " + failure.getMessage() + " What was imported so far is kept; the next import goes on from there.";
    }

    private static void tell(ImportReport report, PhaseTimes times, Console console) {
        report.findings().stream().filter(finding -> finding.severity() != Severity.INFO).forEach(finding -> console.line(finding.line()));
        console.line("%s %d of %d files, %d unchanged, %d moved, %d archived, %d refused; %s. %s".formatted(
                report.cancelled() ? "Stopped after" : "Imported", report.imported(), report.files(), report.unchanged(), report.moved(),
                report.archived(), report.refused(), Counts.of(report.findings()), times.sentence()));
    }

    /** Writes the store to a folder. */
    public int exportFolder(Path folder, Console console) {
        try {
            int written = publishing.exportFolder(folder, console);
            console.line("Exported to " + folder + ": " + written + " files written.");
            return ExitCode.OK;
        } catch (KindredException e) {
            console.line("The export stopped: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
