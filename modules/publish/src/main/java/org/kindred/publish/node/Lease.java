package org.kindred.publish.node;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;

/**
 * The right to do something that only one does at a time over all nodes. It is short and prolonged all the while, so that after a crash nobody
 * waits for long.
 */
public final class Lease implements AutoCloseable {

    /** For how long it is held without a beat. */
    static final Duration TIME = Duration.ofSeconds(6);
    private static final System.Logger LOG = System.getLogger(Lease.class.getName());
    private static final Duration PATIENCE = TIME.multipliedBy(2);
    private static final long PAUSE = 200;

    private final Store store;
    private final String name;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService heart = Executors
            .newSingleThreadScheduledExecutor(work -> Workers.daemon(work, "kindred-lease"));

    private Lease(Store store, String name) {
        this.store = store;
        this.name = name;
    }

    /**
     * Takes it, waiting as long as one that crashed may have left it behind.
     *
     * @throws Overloaded if another one has it still
     */
    public static Lease take(Store store, String name) {
        var lease = new Lease(store, name);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!lease.isTaken()) {
            if (System.nanoTime() >= end) {
                lease.heart.shutdownNow();
                throw new Overloaded("Another " + name + " is running; only one runs at a time.", PATIENCE);
            }
            pause();
        }
        return lease.beating();
    }

    /** Takes it, unless another one has it. */
    public static Optional<Lease> tryToTake(Store store, String name) {
        var lease = new Lease(store, name);
        if (lease.isTaken()) {
            return Optional.of(lease.beating());
        }
        lease.heart.shutdownNow();
        return Optional.empty();
    }

    /** Somebody else may be at it for longer than the database lets us wait: then it is not ours yet. */
    private boolean isTaken() {
        try {
            return store.write(session -> session.lease(name, owner, TIME));
        } catch (Overloaded busy) {
            return false;
        }
    }

    private Lease beating() {
        long beat = TIME.toMillis() / 4;
        var unused = heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        return this;
    }

    /** One that fails may be followed by one that does not: if somebody else had the lease in between, hold() finds it lost. */
    private void beat() {
        try {
            store.write(this::isMine);
        } catch (KindredException e) {
            LOG.log(System.Logger.Level.DEBUG, "the right to do the " + name + " could not be prolonged", e);
        }
    }

    /**
     * Makes sure, at the end of a transaction that relies on it, that nobody else took it meanwhile. At the beginning it would keep our own
     * beats waiting for as long as the transaction takes.
     */
    public void hold(WriteSession session) {
        if (!isMine(session)) {
            throw new Overloaded("This " + name + " stood still for so long that another one has begun.", TIME);
        }
    }

    private boolean isMine(WriteSession session) {
        return session.prolong(name, owner, TIME);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for another import");
        }
    }

    @Override
    public void close() {
        heart.close();
        store.write(session -> {
            session.release(name, owner);
            return name;
        });
    }
}
