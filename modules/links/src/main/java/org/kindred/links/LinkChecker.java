package org.kindred.links;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.store.Turn;
import org.kindred.links.look.Surveyor;

/**
 * Follows the content, looks at where it leads, and has items tell it: on the one node whose turn it is. All that it goes by is in the store,
 * so that it goes on after a restart, or on another node, where it was.
 */
public final class LinkChecker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LinkChecker.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);
    /** So long after the last thing that led there a link is known: who takes an item back has its history. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final LinkSettings settings;
    private final Duration housekeeping;
    private final Turn turn;
    private final Discovery discovery;
    private final Logbook logbook;
    private final Rounds rounds;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread working = Thread.ofPlatform().daemon().name("kindred-links").unstarted(this::work);
    private long kept;

    /** @param ports what it needs */
    public LinkChecker(Ports ports) {
        this(ports, HOUSEKEEPING, LEASE);
    }

    /**
     * @param housekeeping how often to see to what changes by itself
     * @param lease        how long other nodes wait for one that says nothing any more
     */
    LinkChecker(Ports ports, Duration housekeeping, Duration lease) {
        this.housekeeping = housekeeping;
        kept = System.nanoTime() - housekeeping.toNanos();
        settings = ports.settings();
        turn = new Turn(ports.store(), "links", lease);
        discovery = new Discovery(ports);
        logbook = new Logbook(ports);
        rounds = new Rounds(ports,
                new Surveyor(ports.outgoing(), ports.site(), ports.clock(), settings.timeout(), settings.delay()), this::wake);
    }

    /** Begins. */
    public void start() {
        working.start();
    }

    /** There may be something to do. */
    public void wake() {
        news.release();
    }

    private void work() {
        while (closed.getCount() > 0) {
            boolean more = false;
            try {
                more = round();
            } catch (KindredException e) {
                LOG.log(System.Logger.Level.WARNING, "the checks of links wait: {0}", e.getMessage());
            }
            if (!more) {
                await();
            }
        }
        rounds.stop();
    }

    private void await() {
        try {
            if (news.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            closed.countDown(); // somebody stops everything
        }
    }

    /** Does what is to be done now, and tells whether there is more. */
    private boolean round() {
        if (!turn.isMine()) {
            discovery.startAnew();
            return false;
        }
        rounds.settle(logbook);
        boolean more = discovery.advance();
        rounds.begin(!settings.checks());
        return keep() || more;
    }

    /** What changes by itself, and what is over. */
    private boolean keep() {
        if (System.nanoTime() - kept < housekeeping.toNanos()) {
            return false;
        }
        boolean more = logbook.catchUp();
        if (!more) {
            logbook.forget(KEPT);
            kept = System.nanoTime();
        }
        return more;
    }

    /** Ends what is being looked at, and lets another node go on. */
    @Override
    public void close() {
        closed.countDown();
        wake();
        try {
            working.join(GRACE.toMillis());
            turn.giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KindredException e) {
            LOG.log(System.Logger.Level.DEBUG, "another node must wait until our time is over", e);
        }
    }
}
