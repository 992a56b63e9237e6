package org.kindred.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Turn;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.outgoing.Outgoing;

/**
 * Follows the change log for webhooks and sends what is due, on the one node whose turn it is. One thread looks and decides, one writes down
 * what came of attempts; the attempts themselves are virtual threads that never touch the store, and of which a slow one holds up nobody but
 * its own item.
 */
public final class Dispatcher implements ChangeListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** Beyond the timeout of an attempt, what is needed to write it down. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Ports ports;
    private final Pace pace;
    private final FanOut fanOut;
    private final Message message;
    private final Sender sender;
    private final Turn turn;
    private final Retention retention;
    private final Underway underway = new Underway();
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService recorder = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("kindred-webhooks-log").factory());
    private final Thread looking = Thread.ofPlatform().daemon().name("kindred-webhooks").unstarted(this::look);

    /** @param ports what it needs */
    public Dispatcher(Ports ports) {
        this(ports, Pace.USUAL);
    }

    Dispatcher(Ports ports, Pace pace) {
        this.ports = ports;
        this.pace = pace;
        fanOut = new FanOut(ports);
        message = new Message(ports);
        sender = new Sender(ports, pace);
        turn = new Turn(ports.store(), "webhooks", pace.lease());
        retention = new Retention(ports);
    }

    /** Begins. */
    public void start() {
        looking.start();
    }

    @Override
    public void changed(List<Change> changes) {
        wake();
    }

    /** There may be something to do. */
    public void wake() {
        news.release();
    }

    private void look() {
        while (closed.getCount() > 0) {
            boolean more = false;
            try {
                more = round();
            } catch (KindredException e) {
                LOG.log(System.Logger.Level.WARNING, "webhooks wait: {0}", e.getMessage());
            }
            if (!more) {
                await();
            }
        }
    }

    private void await() {
        try {
            if (news.tryAcquire(pace.poll().toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            closed.countDown(); // somebody stops everything
        }
    }

    /** Does what is to be done now, and tells whether there is more. */
    private boolean round() {
        var seen = ports.store().read(this::look);
        if (seen.webhooks().isEmpty() || !turn.isMine()) {
            return false;
        }
        var behind = seen.webhooks().stream().filter(webhook -> webhook.position() < seen.lastChange()).toList();
        behind.forEach(webhook -> fanOut.advance(webhook.id()));
        sendDue();
        retention.keep();
        return !behind.isEmpty();
    }

    /**
     * What there is to see.
     *
     * @param webhooks   that are enabled
     * @param lastChange the number of the newest entry of the change log
     */
    private record Seen(List<Webhook> webhooks, long lastChange) {
    }

    private Seen look(ReadSession session) {
        return new Seen(session.webhooks().all().stream().filter(webhook -> webhook.subscription().enabled()).toList(),
                session.lastChange());
    }

    private void sendDue() {
        if (!turn.lasts(pace.timeout().plus(MARGIN))) {
            return;
        }
        var now = ports.now();
        // before the session begins: what ends after this is still excepted, what ended before it is seen as ended
        var sending = underway.ids();
        ports.store().read(session -> {
            var due = Set.copyOf(session.webhooks().withDue(now));
            look(session).webhooks().stream().filter(webhook -> due.contains(webhook.id()) && !webhook.condition().isPaused(now))
                    .sorted(Comparator.comparingLong(webhook -> underway.ofWebhook(webhook.id())))
                    .forEach(webhook -> send(session, webhook, now, sending));
            return due;
        });
    }

    private void send(ReadSession session, Webhook webhook, Instant now, Set<String> sending) {
        String host = Outgoing.host(webhook.subscription().url()).orElse("");
        int most = Aftermath.isSpared(webhook.condition()) ? 1 : pace.atOnce();
        long free = Math.min(most - underway.ofWebhook(webhook.id()), pace.atOnceAHost() - underway.ofHost(host));
        if (free > 0) {
            session.webhooks().due(webhook.id(), now, sending, (int) free)
                    .forEach(delivery -> send(webhook, delivery, message.of(session, webhook, delivery.event()), host));
        }
    }

    private void send(Webhook webhook, Delivery delivery, byte[] body, String host) {
        underway.begin(delivery.id(), webhook.id(), host);
        Thread.ofVirtual().name("kindred-webhook-" + delivery.id()).start(() -> {
            var attempted = sender.send(webhook, delivery, body);
            try {
                recorder.execute(() -> record(delivery, attempted));
            } catch (RejectedExecutionException e) {
                LOG.log(System.Logger.Level.DEBUG, "the service has stopped; it is sent once more when it starts again", e);
            }
        });
    }

    /** Until it is written down the delivery counts as being sent: or it would be sent again at once. */
    private void record(Delivery delivery, Sender.Attempted attempted) {
        while (!isRecorded(delivery, attempted)) {
            try {
                if (closed.await(pace.poll().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
        underway.end(delivery.id());
        wake();
    }

    private boolean isRecorded(Delivery delivery, Sender.Attempted attempted) {
        try {
            sender.record(delivery, attempted);
            return true;
        } catch (KindredException e) {
            LOG.log(System.Logger.Level.WARNING, "an attempt of a webhook is not written down yet: {0}", e.getMessage());
            return false;
        }
    }

    /** Lets what is being sent come to an end, for a moment, and another node go on. */
    @Override
    public void close() {
        closed.countDown();
        wake();
        try {
            looking.join(GRACE.toMillis());
            underway.awaitNone(GRACE);
            recorder.shutdown();
            if (recorder.awaitTermination(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                turn.giveBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KindredException e) {
            LOG.log(System.Logger.Level.DEBUG, "another node must wait until our time is over", e);
        }
    }
}
