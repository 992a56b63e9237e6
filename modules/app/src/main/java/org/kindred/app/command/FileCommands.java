package org.kindred.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Outcome.Edit;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.value.Written.Place;
import org.kindred.launcher.ExitCode;
import org.kindred.publish.Publishing;
import org.kindred.publish.incoming.Desk;
import org.kindred.publish.node.Progress.Phase;

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
        String name = file.getFileName().toString();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 2 * ImportFormat.BEGINNING)) {
            in.mark(ImportFormat.BEGINNING);
            String beginning = new String(in.readNBytes(ImportFormat.BEGINNING), UTF_8);
            in.reset();
            var format = publishing.imports().named(name, beginning);
            return format.isEmpty() ? refuse(file, "is of no kind that can be imported; known are " + suffixes() + ".", console)
                    : run(file, new Submission.Order(format.get(), name, options, AUTHOR), in, console);
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

    private int run(Path file, Submission.Order order, InputStream in, Console console) throws IOException {
        var told = new Told(file, order, console);
        try {
            var job = publishing.importFile(order, in, told);
            told.summary();
            return job.state() == Job.State.DONE ? told.code() : stopped(file, job.reason(), console);
        } catch (KindredException e) {
            told.summary();
            return stopped(file, e.getMessage(), console);
        }
    }

    private static int stopped(Path file, String why, Console console) {
        console.line("The import of " + file + " stopped: " + (why.isEmpty() ? "somebody stopped it." : why)
                + " What was imported so far is kept.");
        return ExitCode.FAILED;
    }

    /** Tells of one file as it goes. */
    private static final class Told implements Desk.Listener {

        private final Path file;
        private final Submission.Order order;
        private final Console console;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();

        private Told(Path file, Submission.Order order, Console console) {
            this.file = file;
            this.order = order;
            this.console = console;
        }

        @Override
        public void hear(Desk.Batch batch, int total) {
            batch.findings().forEach(this::line);
            batch.outcomes().forEach(this::outcome);
            findings.addAll(batch.findings());
            outcomes.addAll(batch.outcomes());
            console.at(Phase.IMPORTING, outcomes.size(), total);
        }

        @Override
        public boolean cancelled() {
            return console.cancelled();
        }

        private void line(Finding finding) {
            String where = finding.file().isEmpty() ? file.toString() : file + "!/" + finding.file();
            console.line(
                    new Finding(finding.severity(), finding.rule(), where, finding.place(), finding.message(), finding.help()).line());
        }

        /** Every change of a text is told; what else would be done, by a dry run alone. */
        private void outcome(Outcome outcome) {
            outcome.edits().forEach(edit -> line(Finding.info("changed", "", new Place(edit.line(), edit.column()), changed(edit), "")));
            if (order.options().dryRun()) {
                line(Finding.info(outcome.action().word(), outcome.path(), new Place(outcome.line(), 1), "%s: %s".formatted(
                        outcome.ref().map(ItemRef::toString).orElse("no item"), outcome.title()), ""));
                Optional.of(outcome.diff()).filter(diff -> !diff.isEmpty()).or(outcome::file)
                        .or(() -> outcome.match().flatMap(Outcome.Match::file)).ifPresent(this::text);
            }
        }

        private void text(String source) {
            source.lines().forEach(line -> console.line("    | " + line));
        }

        private static String changed(Edit edit) {
            String before = edit.before().strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
            return edit.after().isEmpty() ? "“%s” was taken out.".formatted(before) : "“%s” became “%s”.".formatted(before, edit.after());
        }

        private int code() {
            return has(Severity.ERROR) || count(Action.REFUSED) > 0 ? ExitCode.FAILED : ExitCode.OK;
        }

        private boolean has(Severity severity) {
            return findings.stream().anyMatch(finding -> finding.severity() == severity);
        }

        private void summary() {
            var parts = new ArrayList<String>();
            for (Action action : Action.values()) {
                Optional.of(count(action)).filter(count -> count > 0).ifPresent(count -> parts.add(count + " " + action.word()));
            }
            console.line("%s %s: %s; %s.".formatted(order.options().dryRun() ? "Would import" : "Imported", file,
                    parts.isEmpty() ? "nothing was in it" : String.join(", ", parts), Counts.of(findings)));
        }

        private long count(Action action) {
            return outcomes.stream().filter(outcome -> outcome.action() == action).count();
        }
    }
}
