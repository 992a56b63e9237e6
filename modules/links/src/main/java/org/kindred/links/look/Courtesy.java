package org.kindred.links.look;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Sees to it that a host is asked by one at a time, and not again at once. Safe for threads; who has to wait sleeps. */
final class Courtesy {

    private static final int MANY = 5_000;

    private final ConcurrentHashMap<String, Turnstile> hosts = new ConcurrentHashMap<>();
    private final long delay;

    Courtesy(Duration delay) {
        this.delay = delay.toNanos();
    }

    private static final class Turnstile {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile long free = System.nanoTime();

        boolean isIdle() {
            return !lock.isLocked() && !lock.hasQueuedThreads() && System.nanoTime() - free > 0;
        }
    }

    /** A turn at a host; the next one begins some time after it is closed. */
    interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn at a host. */
    Visit at(String host) throws InterruptedException {
        var turnstile = entered(host);
        try {
            long wait = turnstile.free - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
        } catch (InterruptedException e) {
            turnstile.lock.unlock();
            throw e;
        }
        return () -> {
            turnstile.free = System.nanoTime() + delay;
            turnstile.lock.unlock();
        };
    }

    /** One that is thrown away while somebody waits at it is not that of the host any more. */
    private Turnstile entered(String host) throws InterruptedException {
        if (hosts.size() > MANY) {
            hosts.values().removeIf(Turnstile::isIdle);
        }
        while (true) {
            var turnstile = hosts.computeIfAbsent(host, any -> new Turnstile());
            turnstile.lock.lockInterruptibly();
            if (hosts.get(host) == turnstile) {
                return turnstile;
            }
            turnstile.lock.unlock();
        }
    }
}
