package org.kindred.webhooks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The attempts that are being made. Safe for threads. */
final class Underway {

    private final Map<String, Attempting> attempts = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();

    /**
     * An attempt that is being made.
     *
     * @param webhook whose
     * @param host    of which host
     */
    private record Attempting(String webhook, String host) {
    }

    void begin(String delivery, String webhook, String host) {
        lock.lock();
        try {
            attempts.put(delivery, new Attempting(webhook, host));
        } finally {
            lock.unlock();
        }
    }

    void end(String delivery) {
        lock.lock();
        try {
            attempts.remove(delivery);
            if (attempts.isEmpty()) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The ids of their deliveries. */
    Set<String> ids() {
        lock.lock();
        try {
            return Set.copyOf(attempts.keySet());
        } finally {
            lock.unlock();
        }
    }

    long ofWebhook(String webhook) {
        lock.lock();
        try {
            return attempts.values().stream().filter(attempt -> attempt.webhook().equals(webhook)).count();
        } finally {
            lock.unlock();
        }
    }

    long ofHost(String host) {
        lock.lock();
        try {
            return attempts.values().stream().filter(attempt -> attempt.host().equals(host)).count();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are none, but no longer than for some time. */
    void awaitNone(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!attempts.isEmpty() && left > 0) {
                left = none.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
