package org.kindred.security.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.kindred.kernel.access.Quota;

/**
 * Counts what each of many asks against a quota of its own that fills up again steadily: whoever has used it up may ask once more as soon as
 * the time of one has passed. Of each it remembers one number, until when it is busy (the generic cell rate algorithm); of those beyond a
 * fixed number, the one that was heard of longest ago is forgotten, and so has its whole quota again.
 */
public final class Limiter {

    private final String policy;
    private final Rate rate;
    private final long cost;
    private final LongSupplier nanos;
    private final Map<String, Long> busyUntil;

    /**
     * @param policy   what is counted, a word
     * @param rate     how much
     * @param capacity how many it remembers at most
     * @param nanos    a clock that only goes forward
     */
    public Limiter(String policy, Rate rate, int capacity, LongSupplier nanos) {
        this.policy = policy;
        this.rate = rate;
        this.cost = Math.max(1, rate.window().toNanos() / rate.limit());
        this.nanos = nanos;
        this.busyUntil = new Recent(capacity);
    }

    /**
     * Counts one for somebody, if there is one left.
     *
     * @return whether there was, and what is left now
     */
    public synchronized Count take(String who) {
        long now = nanos.getAsLong();
        long busy = busy(who, now);
        long after = busy + cost;
        if (after - now > rate.window().toNanos()) {
            return new Count(false, quota(busy - now), Duration.ofNanos(after - now - rate.window().toNanos()));
        }
        busyUntil.put(who, after);
        return new Count(true, quota(after - now), Duration.ZERO);
    }

    /** The same, without counting. */
    public synchronized Count look(String who) {
        long now = nanos.getAsLong();
        long busy = busy(who, now);
        long over = busy + cost - now - rate.window().toNanos();
        return new Count(over <= 0, quota(busy - now), Duration.ofNanos(Math.max(0, over)));
    }

    /** How many are remembered. */
    synchronized int size() {
        return busyUntil.size();
    }

    private long busy(String who, long now) {
        long busy = busyUntil.getOrDefault(who, now);
        return busy - now > 0 ? busy : now;
    }

    private Quota quota(long busy) {
        long remaining = Math.min(rate.limit(), Math.max(0, (rate.window().toNanos() - busy) / cost));
        return new Quota(policy, rate.limit(), rate.window(), remaining, Duration.ofNanos(busy));
    }

    /**
     * What came of it.
     *
     * @param allowed whether there was one left
     * @param quota   what is left
     * @param after   where there was none, when there will be one
     */
    public record Count(boolean allowed, Quota quota, Duration after) {
    }

    private static final class Recent extends LinkedHashMap<String, Long> {

        private static final long serialVersionUID = 1L;
        private static final int FEW = 16;
        private static final float FILLED = 0.75f;

        private final int capacity;

        private Recent(int capacity) {
            super(FEW, FILLED, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > capacity;
        }
    }
}
