package org.kindred.app.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.problem.KindredException;
import org.kindred.publish.publication.RetractionReport;
import org.kindred.publish.publication.RetractionReport.Outcome;

/**
 * Takes over the operator's file of retractions when the service starts, and whenever another one lies in its place. A file that is still
 * being written is waited for until it has the same size and time twice. While there is none, what was known counts.
 */
public final class RetractionSync implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RetractionSync.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MOST_LINES = 20;

    private final Function<Path, RetractionReport> taking;
    private final Path file;
    private final Console console;
    private final Thread thread;
    private volatile boolean stopping;
    private Optional<State> seen = Optional.empty();
    private Optional<State> taken = Optional.empty();
    private String trouble = "";

    private record State(FileTime written, long size) {
    }

    /**
     * @param taking  takes a file over
     * @param file    need not be there yet
     * @param console where to tell what came of it
     */
    public RetractionSync(Function<Path, RetractionReport> taking, Path file, Console console) {
        this.taking = taking;
        this.file = file;
        this.console = console;
        this.thread = Thread.ofPlatform().name("kindred-retractions").daemon().unstarted(this::run);
    }

    /** Starts; returns at once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopping) {
                look();
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        var now = state();
        if (now.isEmpty()) {
            once("There is no file of retractions at " + file + "; what was known of them still counts.");
        } else if (now.equals(seen) && !now.equals(taken) && isTaken()) {
            taken = now;
            trouble = "";
        }
        seen = now;
    }

    private Optional<State> state() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.of(new State(attributes.lastModifiedTime(), attributes.size())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether that came to an end, be it good or not; where the store failed, it is tried again. */
    private boolean isTaken() throws InterruptedException {
        var attempt = new FutureTask<>(() -> taking.apply(file));
        attempt.run();
        try {
            tell(attempt.get());
            return true;
        } catch (ExecutionException e) {
            failed(requireNonNull(e.getCause()));
            return false;
        }
    }

    private void failed(Throwable failure) {
        boolean isOurs = failure instanceof KindredException;
        LOG.log(isOurs ? Level.DEBUG : Level.ERROR, "The file of retractions could not be taken over", failure);
        once("The file of retractions is not taken over yet: " + (isOurs ? failure.getMessage() : "the log says why."));
    }

    /** Not at each look. */
    private void once(String sentence) {
        if (!sentence.equals(trouble) && !stopping) {
            console.line(sentence);
            trouble = sentence;
        }
    }

    private void tell(RetractionReport report) {
        lines(report.findings()).forEach(console::line);
        if (report.outcome() == Outcome.TAKEN) {
            console.line(
                    "Retractions: %s by %s names %d DOIs and PubMed numbers; %d of the citations here are concerned by what is new in it."
                            .formatted(
                                    file.getFileName(), report.source(), report.works(), report.citations()));
        } else if (report.outcome() == Outcome.REFUSED) {
            console.line("Retractions: " + file.getFileName() + " is not taken over; what was known of them still counts.");
        }
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() != Severity.INFO).limit(MOST_LINES).map(Finding::line).toList();
    }

    /** Stops after what is under way. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
