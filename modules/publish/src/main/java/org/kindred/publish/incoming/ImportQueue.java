package org.kindred.publish.incoming;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Job.State;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.publish.incoming.Desk.Right;

/** The jobs, as the store keeps them, and the work on them. */
public final class ImportQueue implements Imports {

    /** How long a job can be asked for after its end. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);
    /** How many jobs that are over can be asked for. */
    public static final int KEPT = 1000;
    /** How many may wait. */
    static final int WAITING = 100;
    /** How often a job is begun without coming any further, before it is given up: whatever it does may end the node. */
    static final int ATTEMPTS = 10;

    private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Store store;
    private final StepForm form;
    private final Desk desk;
    private final InstantSource clock;
    private final Runnable wake;
    private final Map<String, Desk.Listener> listeners = new ConcurrentHashMap<>();
    /** Held by whoever works on this node. */
    private final ReentrantLock work = new ReentrantLock();
    private volatile boolean closed;

    /**
     * @param desk  what imports are done with
     * @param clock what time it is
     * @param wake  makes somebody call {@link #work} soon
     */
    public ImportQueue(Store store, Json json, Desk desk, InstantSource clock, Runnable wake) {
        this.store = store;
        this.form = new StepForm(json);
        this.desk = desk;
        this.clock = clock;
        this.wake = wake;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<ImportFormat> formats() {
        return desk.formats();
    }

    @Override
    public Job start(Submission.Order order, InputStream body) throws IOException {
        if (store.read(session -> session.jobs().open(WAITING + 1)).size() > WAITING) {
            throw new Overloaded("Many imports wait already; hand this file in when some of them are done.", SHORT);
        }
        var job = new Arrival(store, order, now()).take(body);
        wake.run();
        return job;
    }

    /**
     * Takes a file, and returns when it is imported, or cannot be.
     *
     * @param listener hears of each batch when it is written, and may stop the work before the next one
     */
    public Job carryOut(Submission.Order order, InputStream body, Desk.Listener listener) throws IOException {
        var arrived = new Arrival(store, order, now());
        listeners.put(arrived.id(), listener);
        try {
            var job = arrived.take(body);
            while (job.endedAt().isEmpty() && !closed) {
                job = listener.cancelled() ? cancel(job.id()).orElseThrow() : worked(job.id());
            }
            return job;
        } finally {
            listeners.remove(arrived.id());
        }
    }

    /** A job after something was done, of it or of one before it. */
    private Job worked(String id) {
        work.lock();
        try {
            if (job(id).orElseThrow().endedAt().isEmpty() && !doNext()) {
                LockSupport.parkNanos(SOON.toNanos()); // another node has its turn
            }
            return job(id).orElseThrow();
        } finally {
            work.unlock();
        }
    }

    @Override
    public Optional<Job> job(String id) {
        return store.read(session -> session.jobs().job(id));
    }

    @Override
    public List<Job> jobs(int from, int limit) {
        return store.read(session -> session.jobs().newest(from, limit));
    }

    @Override
    public long count() {
        return store.<Long>read(session -> session.jobs().count());
    }

    @Override
    public List<Finding> findings(String job, int from, int limit) {
        return store.read(session -> session.jobs().findings(job, from, limit)).stream().map(form::finding).toList();
    }

    @Override
    public int findingCount(String job) {
        return store.<Integer>read(session -> session.jobs().findingCount(job));
    }

    @Override
    public List<Outcome> outcomes(String job, int from, int limit) {
        return store.read(session -> session.jobs().steps(job, from, limit)).stream().filter(step -> step.done()).map(form::outcome)
                .toList();
    }

    /** One that nobody has begun is over at once; of one that was begun, whoever does it ends it, on whatever node. */
    @Override
    public Optional<Job> cancel(String id) {
        var stopped = store.write(session -> session.jobs().job(id).map(job -> {
            if (job.endedAt().isPresent()) {
                throw new Conflict("conflict", "The job is over already: " + job.state().word() + ".",
                        Value.group().put("state", job.state().word()).build());
            }
            return job.state() == State.WAITING ? ended(session, job, State.CANCELLED, "") : put(session, job.stopping());
        }));
        wake.run();
        return stopped;
    }

    private static Job put(WriteSession session, Job job) {
        session.jobs().put(job);
        return job;
    }

    private Job ended(WriteSession session, Job job, State end, String why) {
        var over = put(session, job.ended(end, why, now()));
        session.jobs().forgetFile(job.id());
        return over;
    }

    /**
     * Does the oldest job that is not over, if no other node does one.
     *
     * @return how long there is nothing to do
     */
    public Duration work() {
        work.lock();
        try {
            return !closed && doNext() ? Duration.ZERO : TICK;
        } finally {
            work.unlock();
        }
    }

    /** @return whether something came to its end */
    private boolean doNext() {
        if (store.read(session -> session.jobs().open(1)).isEmpty()) {
            return false;
        }
        return desk.jobs().map(this::doNext).orElse(false);
    }

    private boolean doNext(Right free) {
        try (var right = free) {
            return begin(right).map(job -> run(job, right)).orElse(true);
        }
    }

    /** Empty if it was over before it began. */
    private Optional<Job> begin(Right right) {
        return store.write(session -> {
            session.jobs().forget(now().minus(KEPT_FOR), KEPT);
            var begun = session.jobs().open(1).stream().findFirst().filter(job -> isToGoOn(session, job))
                    .map(job -> put(session, job.begun()));
            right.hold(session);
            return begun;
        });
    }

    private boolean isToGoOn(WriteSession session, Job job) {
        if (job.cancelling()) {
            ended(session, job, State.CANCELLED, "");
        } else if (job.attempts() >= ATTEMPTS) {
            ended(session, job, State.FAILED, "It was begun %d times and never came any further.".formatted(job.attempts()));
        }
        return !job.cancelling() && job.attempts() < ATTEMPTS;
    }

    private boolean run(Job job, Right right) {
        var listener = listeners.getOrDefault(job.id(), Desk.Listener.NOBODY);
        var attempt = new FutureTask<>(() -> {
            var submission = new Submission(new KeptPayload(store, job.id(), job.size()), order(job));
            new JobRun(store, form, desk, clock, listener, () -> closed).run(job, submission, right);
        }, true);
        attempt.run();
        try {
            return attempt.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return stopped(job, requireNonNull(e.getCause()), right);
        }
    }

    /** What says nothing of the job leaves it as it stands: it goes on when that is over. */
    private boolean stopped(Job job, Throwable failure, Right right) {
        if (failure instanceof StorageFailed broken) {
            throw broken;
        }
        return switch (failure) {
            case CancellationException cancelled -> !closed && end(job, State.CANCELLED, "", right);
            case Overloaded later -> {
                in(right, session -> session.jobs().job(job.id()).ifPresent(now -> session.jobs().put(now.putBack())));
                yield false;
            }
            case KindredException ours -> end(job, State.FAILED, ours.getMessage(), right);
            default -> {
                LOG.log(Level.WARNING, "The import " + job.id() + " stopped", failure);
                yield end(job, State.FAILED, "Something went wrong in the service. Its log tells more under import " + job.id() + ".",
                        right);
            }
        };
    }

    private boolean end(Job job, State end, String why, Right right) {
        in(right, session -> session.jobs().job(job.id()).ifPresent(now -> ended(session, now, end, why)));
        return true;
    }

    private void in(Right right, Consumer<WriteSession> what) {
        store.write(session -> {
            what.accept(session);
            right.hold(session);
            return session;
        });
    }

    private Submission.Order order(Job job) {
        var format = formats().stream().filter(each -> each.name().equals(job.format())).findFirst().orElseThrow(
                () -> new Conflict("conflict", "Files of " + job.format() + " can be imported no longer.", Value.EMPTY));
        return new Submission.Order(format, job.name(), job.options(), job.caller());
    }

    /** From now on nothing is begun, and what is at hand stops after its batch; it goes on when the node is back, or on another one. */
    public void stop() {
        closed = true;
        work.lock();
        try {
            LOG.log(Level.DEBUG, "whoever worked has come to an end");
        } finally {
            work.unlock();
        }
    }
}
