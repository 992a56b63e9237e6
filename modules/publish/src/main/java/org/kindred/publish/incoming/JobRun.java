package org.kindred.publish.incoming;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.JobStep;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.incoming.Desk.Right;
import org.kindred.publish.incoming.Plan.Step;

/**
 * Brings one job to its end, from wherever it stands. All of its file is worked out and kept before anything of it is written; then a batch is
 * one transaction, that keeps what became of it too. So it may be killed at any moment, and nothing is done twice.
 */
final class JobRun {

    private static final int BATCH = 250;
    private static final int PLANNED_AT_ONCE = 100;
    /** How many bytes of pictures and documents are written in one transaction, unless a single one has more. */
    private static final long HEAVY = 32L << 20;

    private final Store store;
    private final StepForm form;
    private final Desk desk;
    private final InstantSource clock;
    private final Desk.Listener listener;
    private final BooleanSupplier closed;

    /**
     * @param listener hears of what is done
     * @param closed   whether the node stops
     */
    JobRun(Store store, StepForm form, Desk desk, InstantSource clock, Desk.Listener listener, BooleanSupplier closed) {
        this.store = store;
        this.form = form;
        this.desk = desk;
        this.clock = clock;
        this.listener = listener;
        this.closed = closed;
    }

    /**
     * Does what is left of a job.
     *
     * @param jobs the right to do jobs
     * @throws CancellationException if it is to be stopped, or the node stops
     */
    void run(Job job, Submission submission, Right jobs) {
        if (job.options().dryRun()) {
            plan(job, submission, jobs);
            return;
        }
        desk.alone(alone -> write(job.planned() ? job : plan(job, submission, jobs), submission, jobs, alone));
    }

    private Job plan(Job job, Submission submission, Right jobs) {
        in(jobs, session -> session.jobs().forgetPlan(job.id()));
        var kept = new KeptPlan(job, jobs);
        desk.plan(submission, kept);
        kept.settle();
        var planned = job.planned(kept.number);
        in(jobs, session -> {
            session.jobs().put(planned);
            if (job.options().dryRun()) {
                end(session, planned);
            }
        });
        return planned;
    }

    /** Keeps a plan as it is made. */
    private final class KeptPlan implements Planning {

        private final Job job;
        private final Right jobs;
        private final List<JobStep> steps = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Outcome> told = new ArrayList<>();
        private int number;
        private int expected;

        private KeptPlan(Job job, Right jobs) {
            this.job = job;
            this.jobs = jobs;
        }

        @Override
        public void step(Step step) {
            number++;
            steps.add(job.options().dryRun() ? form.done(number, step.outcome()) : form.planned(number, step));
            if (job.options().dryRun()) {
                told.add(step.outcome());
            }
            if (steps.size() >= PLANNED_AT_ONCE) {
                settle();
            }
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void expect(int things) {
            expected = things;
        }

        private void settle() {
            goOn(job);
            in(jobs, session -> {
                if (expected > 0) {
                    session.jobs().put(job.expecting(Math.max(expected, number)));
                }
                session.jobs().add(job.id(), steps);
                session.jobs().note(job.id(), findings.stream().map(form::kept).toList());
            });
            listener.hear(new Desk.Batch(told, findings), Math.max(expected, number));
            List.of(steps, findings, told).forEach(List::clear);
        }
    }

    private void write(Job job, Submission submission, Right jobs, Right alone) {
        var writing = desk.writing(submission);
        for (var undone = undone(job, 0); !undone.isEmpty(); undone = undone(job, undone.getLast().number())) {
            var steps = undone.stream().map(form::step).toList();
            for (int from = 0; from < steps.size();) {
                goOn(job);
                var batch = light(steps.subList(from, steps.size()));
                batch.forEach(step -> step.settings().ifPresent(source -> desk.settings(source, submission, alone)));
                write(new Batch(job, undone.subList(from, from + batch.size()), batch), writing, jobs, alone);
                desk.show(submission);
                from += batch.size();
            }
        }
        in(jobs, session -> end(session, job));
    }

    /** Some steps of a job, as they are kept and as they are meant. */
    private record Batch(Job job, List<JobStep> kept, List<Step> steps) {
    }

    private List<JobStep> undone(Job job, int after) {
        return store.read(session -> session.jobs().undone(job.id(), after, BATCH));
    }

    private void write(Batch batch, Desk.Writing writing, Right jobs, Right alone) {
        try (var ready = writing.ready(batch.steps())) {
            var done = store.write(session -> {
                session.holdChanges();
                var written = ready.write(session);
                note(session, batch, written);
                jobs.hold(session);
                alone.hold(session);
                return written;
            });
            listener.hear(done, batch.job().total());
        }
    }

    private void note(WriteSession session, Batch batch, Desk.Batch written) {
        var job = batch.job();
        session.jobs().put(job.id(), IntStream.range(0, written.outcomes().size())
                .mapToObj(i -> form.done(batch.kept().get(i).number(), written.outcomes().get(i))).toList());
        session.jobs().note(job.id(), written.findings().stream().map(form::kept).toList());
        session.jobs().put(job.advanced());
    }

    /** The first of them that are not too heavy together. */
    private static List<Step> light(List<Step> steps) {
        long weight = 0;
        for (int i = 0; i < steps.size(); i++) {
            weight += steps.get(i).asset().map(Plan.Keep::size).orElse(0L);
            if (weight > HEAVY && i > 0) {
                return steps.subList(0, i);
            }
        }
        return steps;
    }

    private void end(WriteSession session, Job job) {
        session.jobs().put(job.ended(Job.State.DONE, "", clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        session.jobs().forgetFile(job.id());
        if (!job.options().dryRun()) {
            session.audit().record(Act.of(job.author(), "import.done", "job/" + job.id()).with("format", job.format())
                    .with("name", job.name()).with("items", job.total()));
        }
    }

    private void goOn(Job job) {
        if (closed.getAsBoolean() || listener.cancelled() || store.read(session -> session.jobs().isCancelling(job.id()))) {
            throw new CancellationException("the import is to stop");
        }
    }

    private void in(Right jobs, Consumer<WriteSession> work) {
        store.write(session -> {
            work.accept(session);
            jobs.hold(session);
            return session;
        });
    }
}
