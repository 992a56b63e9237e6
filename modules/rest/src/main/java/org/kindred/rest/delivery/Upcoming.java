package org.kindred.rest.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;

/** When what is public next changes by its dates. The store is asked at most once a second; every answer asks here. */
public final class Upcoming implements Supplier<Optional<Instant>> {

    private static final long AGE = 1_000_000_000L;

    private final Store store;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - 2 * AGE);
    private volatile Optional<Instant> nextDue = Optional.empty();

    /** @param store who knows it */
    public Upcoming(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Instant> get() {
        long now = System.nanoTime();
        long last = asked.get();
        if (isOld(last, now) && asked.compareAndSet(last, now)) {
            nextDue = ask();
        }
        return nextDue;
    }

    /** Whether it is known without asking the store. */
    boolean isCurrent() {
        return !isOld(asked.get(), System.nanoTime());
    }

    private static boolean isOld(long asked, long now) {
        return now - asked > AGE;
    }

    private Optional<Instant> ask() {
        try {
            return store.read(ReadSession::nextDue);
        } catch (StorageFailed whileKeptAnswersStillServe) {
            return Optional.of(Instant.EPOCH); // who cannot know promises nothing
        }
    }
}
