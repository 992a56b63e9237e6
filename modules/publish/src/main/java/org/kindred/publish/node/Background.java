package org.kindred.publish.node;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.kindred.kernel.problem.KindredException;

/** A thread that works, sleeps until there may be more to do or somebody wakes it, and goes on after a failure. */
public final class Background implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Supplier<Duration> work;
    private final Thread thread;
    private String trouble = "";
    private boolean called;
    /** By the clock of {@link System#nanoTime}; of no meaning while it is not called. */
    private long calledFor;
    private boolean closed;

    /** @param work does what there is to do, and says how long it may sleep */
    public Background(String name, Supplier<Duration> work) {
        this.work = work;
        this.thread = Workers.daemon(this::run, name);
    }

    public void start() {
        thread.start();
    }

    /** Makes it look now. */
    public void wake() {
        wakeWithin(Duration.ZERO);
    }

    /** Makes it look within a time from now: once for all who ask for it until then. */
    public void wakeWithin(Duration time) {
        lock.lock();
        try {
            long at = System.nanoTime() + time.toNanos();
            if (!called || at - calledFor < 0) {
                calledFor = at;
                called = true;
                woken.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (sleep(step())) {
            // on to the next step
        }
    }

    private Duration step() {
        var task = new FutureTask<>(work::get);
        task.run();
        try {
            var sleep = task.get();
            trouble = "";
            return sleep;
        } catch (ExecutionException e) {
            tell(requireNonNull(e.getCause()));
            return AFTER_FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
    }

    /** Once for each trouble, not at each attempt: a database may be away for hours. */
    private void tell(Throwable failure) {
        String sentence = thread.getName() + " will try again every second: " + failure.getMessage();
        if (!sentence.equals(trouble)) {
            LOG.log(failure instanceof KindredException ? Level.WARNING : Level.ERROR, sentence, failure);
            trouble = sentence;
        }
    }

    /** False when it is over. */
    private boolean sleep(Duration time) {
        lock.lock();
        try {
            long end = System.nanoTime() + time.toNanos();
            for (long left = left(end); left > 0 && !closed; left = left(end)) {
                woken.awaitNanos(left);
            }
            called = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** How long it may still sleep. */
    private long left(long end) {
        long left = end - System.nanoTime();
        return called ? Math.min(left, calledFor - System.nanoTime()) : left;
    }

    /** Ends after the step that is under way. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
