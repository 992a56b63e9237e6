package org.kindred.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.app.node.Node;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Outcome.Edit;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.value.Written.Place;
import org.kindred.launcher.ExitCode;
import org.kindred.publish.Progress.Phase;
import org.kindred.publish.Publishing;
import org.kindred.publish.incoming.Desk;

/** Import of single files on an open node, told in words for people. */
public final class FileCommands {

    /** Who hands in what comes by the command line, as it stands in revisions. */
    private static final String AUTHOR = "import";

    private final Publishing publishing;

    /** Commands on a node. */
    public FileCommands(Node node) {
        this.publishing = node.publishing();
    }

    /** Imports files, one after the other. @return an exit code */
    public int importFiles(List<Path> files, Options options, Console console) {
        int code = ExitCode.OK;
        for (Path file : files) {
            code = console.cancelled() ? ExitCode.FAILED : Math.max(code, importFile(file, options, console));
        }
        return code;
    }

    private int importFile(Path file, Options options, Console console) {
        var format = publishing.imports().named(file.getFileName().toString());
        try {
            if (format.isEmpty() || Files.size(file) > Submission.MAX_BYTES) {
                return refuse(file, format.isEmpty() ? "is of no kind that can be imported; known are " + suffixes() + "."
                        : "has more than " + Submission.MAX_BYTES / 1024 / 1024 + " MB; import it in parts.", console);
            }
            return run(file, new Submission(Files.readAllBytes(file), format.get(), file.getFileName().toString(), options, AUTHOR),
                    console);
        } catch (IOException e) {
            return refuse(file, Files.exists(file) ? "cannot be read." : "is not there.", console);
        }
    }

    private String suffixes() {
        return String.join(", ", publishing.imports().formats().stream().map(ImportFormat::suffixes).flatMap(List::stream)
                .map(suffix -> "." + suffix).toList());
    }

    private static int refuse(Path file, String why, Console console) {
        console.line(file + " " + why + " Nothing was changed.");
        return ExitCode.FAILED;
    }

    private int run(Path file, Submission submission, Console console) {
        var told = new Told(file, submission, console);
        try {
            publishing.importFile(submission, told);
            told.summary();
            return told.failed() ? ExitCode.FAILED : ExitCode.OK;
        } catch (KindredException e) {
            told.summary();
            console.line("The import of " + file + " stopped: " + e.getMessage() + " What was imported so far is kept.");
            return ExitCode.FAILED;
        }
    }

    /** Tells of one file as it goes. */
    private static final class Told implements Desk.Listener {

        private final Path file;
        private final Submission submission;
        private final Console console;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();

        private Told(Path file, Submission submission, Console console) {
            this.file = file;
            this.submission = submission;
            this.console = console;
        }

        @Override
        public void hear(Desk.Batch batch) {
            batch.findings().forEach(this::line);
            batch.outcomes().forEach(this::outcome);
            findings.addAll(batch.findings());
            outcomes.addAll(batch.outcomes());
            console.at(Phase.IMPORTING, outcomes.size(), batch.total());
        }

        @Override
        public boolean cancelled() {
            return console.cancelled();
        }

        private void line(Finding finding) {
            console.line(
                    new Finding(finding.severity(), finding.rule(), file.toString(), finding.place(), finding.message(), finding.help())
                            .line());
        }

        /** Every change of a text is told; what else would be done, by a dry run alone. */
        private void outcome(Outcome outcome) {
            outcome.edits().forEach(edit -> line(Finding.info("changed", "", new Place(edit.line(), edit.column()), changed(edit), "")));
            if (submission.options().dryRun()) {
                line(Finding.info(outcome.action().word(), "", new Place(outcome.line(), 1), "%s: %s".formatted(
                        outcome.ref().map(ItemRef::toString).orElse("no item"), outcome.title()), ""));
                outcome.file().or(() -> outcome.match().flatMap(Outcome.Match::file)).ifPresent(this::text);
            }
        }

        private void text(String source) {
            source.lines().forEach(line -> console.line("    | " + line));
        }

        private static String changed(Edit edit) {
            String before = edit.before().strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
            return edit.after().isEmpty() ? "“%s” was taken out.".formatted(before) : "“%s” became “%s”.".formatted(before, edit.after());
        }

        private boolean failed() {
            return has(Severity.ERROR) || count(Action.REFUSED) > 0;
        }

        private boolean has(Severity severity) {
            return findings.stream().anyMatch(finding -> finding.severity() == severity);
        }

        private void summary() {
            var parts = new ArrayList<String>();
            for (Action action : Action.values()) {
                Optional.of(count(action)).filter(count -> count > 0).ifPresent(count -> parts.add(count + " " + action.word()));
            }
            console.line("%s %s: %s; %s.".formatted(submission.options().dryRun() ? "Would import" : "Imported", file,
                    parts.isEmpty() ? "nothing was in it" : String.join(", ", parts), Counts.of(findings)));
        }

        private long count(Action action) {
            return outcomes.stream().filter(outcome -> outcome.action() == action).count();
        }
    }
}
