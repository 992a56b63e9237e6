package org.kindred.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.report.Census;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;

/**
 * Writes down once a day how the content stands: the first node that comes to a day does it, and a day that is written down stays so. Where a
 * clock was wrong for a while, so is the day that its figures stand under; the days after it are written down as always.
 */
public final class DailyRecord implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DailyRecord.class.getName());
    /** What was read in at the start is public by then. */
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Store store;
    private final Supplier<Site> site;
    private final BooleanSupplier settled;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread working = Thread.ofPlatform().daemon().name("kindred-reports").unstarted(this::work);

    /**
     * @param site    whose time zone days are of
     * @param settled whether all that is public has been compiled by this version, so that there is something to count
     * @param clock   by which it knows the day
     */
    public DailyRecord(Store store, Supplier<Site> site, BooleanSupplier settled, Clock clock) {
        this.store = store;
        this.site = site;
        this.settled = settled;
        this.clock = clock;
    }

    /** Begins. */
    public void start() {
        working.start();
    }

    private void work() {
        var pause = FIRST;
        while (!isClosedWithin(pause)) {
            pause = EVERY;
            try {
                look();
            } catch (KindredException e) {
                LOG.log(System.Logger.Level.INFO, "the figures of today wait, or another node has written them down: {0}", e.getMessage());
            }
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Writes today down, if nobody has and there is something to tell of.
     *
     * @return whether it did
     */
    boolean look() {
        var today = LocalDate.now(clock.withZone(site.get().timeZone()));
        return !isKnown(today) && settled.getAsBoolean() && store.<Boolean>write(session -> {
            var figures = Census.take(session.reports(), session.links(), today);
            if (figures.of(Measure.ITEMS) == 0) {
                return false;
            }
            session.reports().record(figures);
            return true;
        });
    }

    private boolean isKnown(LocalDate today) {
        return !store.<Boolean>read(session -> session.reports().days(today, today).isEmpty());
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            working.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
