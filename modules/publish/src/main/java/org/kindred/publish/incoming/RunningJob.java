package org.kindred.publish.incoming;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Job.State;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.KindredException;

/** One job, from the moment it is taken; asked by some threads while another does it. */
final class RunningJob {

    private static final System.Logger LOG = System.getLogger(RunningJob.class.getName());

    private final String id;
    private final String format;
    private final String name;
    private final Submission.Options options;
    private final InstantSource clock;
    private final Instant createdAt;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private State state = State.WAITING;
    private int total;
    private String reason = "";
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Submission> waiting;

    RunningJob(String id, Submission submission, InstantSource clock) {
        this.id = id;
        this.format = submission.format().name();
        this.name = submission.name();
        this.options = submission.options();
        this.clock = clock;
        this.createdAt = now(clock);
        this.waiting = Optional.of(submission);
    }

    private static Instant now(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String id() {
        return id;
    }

    synchronized Job now() {
        return new Job(id, format, name, options, state, outcomes.size(), total, findings, outcomes, reason, createdAt, endedAt);
    }

    synchronized boolean isOver() {
        return endedAt.isPresent();
    }

    synchronized boolean endedBefore(Instant moment) {
        return endedAt.filter(moment::isAfter).isPresent();
    }

    synchronized int size() {
        return outcomes.size();
    }

    /** Does it. Whatever stops it is told as its end, and nobody waits for ever. */
    void run(Desk desk, BooleanSupplier cancelled) {
        var submission = begin();
        var attempt = new FutureTask<>(() -> desk.carryOut(submission, listener(cancelled)), true);
        attempt.run();
        try {
            attempt.get();
            end(State.DONE, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(State.FAILED, "The service was stopped.");
        } catch (ExecutionException e) {
            end(State.FAILED, sentence(requireNonNull(e.getCause())));
        }
    }

    /** The file is let go of with the end of the work, as jobs are kept longer than that. */
    private synchronized Submission begin() {
        state = State.RUNNING;
        var submission = waiting.orElseThrow();
        waiting = Optional.empty();
        return submission;
    }

    private Desk.Listener listener(BooleanSupplier cancelled) {
        return new Desk.Listener() {
            @Override
            public void hear(Desk.Batch batch) {
                add(batch);
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    private synchronized void add(Desk.Batch batch) {
        total = batch.total();
        outcomes.addAll(batch.outcomes());
        findings.addAll(batch.findings());
    }

    private synchronized void end(State end, String why) {
        state = end;
        reason = why;
        endedAt = Optional.of(now(clock));
    }

    private String sentence(Throwable failure) {
        LOG.log(Level.WARNING, "The import " + id + " stopped", failure);
        return failure instanceof KindredException ours && !(ours instanceof org.kindred.kernel.problem.StorageFailed)
                ? ours.getMessage()
                : "Something went wrong in the service. Its log tells more under import " + id + ".";
    }
}
