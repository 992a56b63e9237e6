package org.kindred.plugin.citeproc;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.Overloaded;

/** Lets work that a stranger asks for take so long and no longer, and no more of it at once than there are processors. */
final class TimeLimit {

    private static final Duration LATER = Duration.ofSeconds(5);
    /** Styles are trees, and somebody may send a deep one. */
    private static final long STACK = 16L << 20;

    private final Semaphore turns = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Duration most;

    TimeLimit(Duration most) {
        this.most = most;
    }

    /** @throws Overloaded if it takes too long, or its turn does not come */
    <T> T within(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded("Too many are having references formatted.", LATER);
            }
            try {
                return run(new FutureTask<>(work::get));
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("The service is stopping.", LATER);
        }
    }

    private <T> T run(FutureTask<T> task) throws InterruptedException {
        var thread = new Thread(null, task, "kindred-format", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException slow) {
            task.cancel(true);
            throw new Overloaded("Formatting took more than " + most.toSeconds() + " seconds; send less at once.", LATER);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KindredException ours ? ours : new IllegalStateException("formatting failed", e.getCause());
        }
    }
}
