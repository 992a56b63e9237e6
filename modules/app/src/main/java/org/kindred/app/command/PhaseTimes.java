package org.kindred.app.command;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.kindred.publish.node.Progress;

/** Listens to the progress of some work for somebody else, and notes where the time goes. For one piece of work. */
final class PhaseTimes implements Progress {

    /** Of less, nobody asks where it went. */
    private static final Duration IN_PARTS = Duration.ofSeconds(1);

    private final Progress listener;
    private final LongSupplier nanos;
    private final Map<Phase, Long> spent = new EnumMap<>(Phase.class);
    private long last;

    PhaseTimes(Progress listener) {
        this(listener, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    PhaseTimes(Progress listener, LongSupplier nanos) {
        this.listener = listener;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** What passed since the last word belongs to the phase that has come this far. */
    @Override
    public synchronized void at(Phase phase, int done, int total) {
        long now = nanos.getAsLong();
        spent.merge(phase, now - last, Long::sum);
        last = now;
        listener.at(phase, done, total);
    }

    @Override
    public boolean cancelled() {
        return listener.cancelled();
    }

    /** A sentence on the time it took, and which part took how much of it where that was long. */
    synchronized String sentence() {
        Duration all = Duration.ofNanos(spent.values().stream().mapToLong(Long::longValue).sum());
        return "It took " + seconds(all.toNanos()) + (all.compareTo(IN_PARTS) < 0 ? "." : parts());
    }

    private String parts() {
        return spent.entrySet().stream().map(part -> part.getKey().word() + " " + seconds(part.getValue()))
                .collect(Collectors.joining(", ", ": ", "."));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
