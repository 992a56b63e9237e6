package org.kindred.benchmarks;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Outcome;
import org.kindred.benchmarks.load.Pace;

/** One kind of question to one server, measured some times. */
final class Case {

    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final int STEADY_WINDOWS = 4;
    private static final double STEADY = 1.06;
    private static final int MOST_WINDOWS = 30;

    private final Load load;
    private final Supplier<Iterator<ByteBuffer>> questions;
    private final List<Outcome> outcomes = new ArrayList<>();

    Case(Load load, Supplier<Iterator<ByteBuffer>> questions) {
        this.load = load;
        this.questions = questions;
    }

    /** Asks until the server answers as fast as it just did: compiled, and with its caches full. At most a minute and a half. */
    Case warm() {
        var last = new ArrayDeque<Double>();
        for (int i = 0; i < MOST_WINDOWS; i++) {
            last.addLast(load.run(WINDOW, Pace.UNBOUNDED, questions.get()).rate());
            if (last.size() > STEADY_WINDOWS) {
                last.removeFirst();
                var range = last.stream().mapToDouble(rate -> rate).summaryStatistics();
                if (range.getMax() < range.getMin() * STEADY) {
                    break;
                }
            }
        }
        return this;
    }

    /** Measures once more. */
    Outcome measure(Duration time, Pace pace) {
        var outcome = load.run(time, pace, questions.get());
        outcomes.add(outcome);
        return outcome;
    }

    /** Answers a second, the median. */
    double rate() {
        return Median.of(outcomes.stream().mapToDouble(Outcome::rate));
    }

    /** The median of the ratios of measurements that were taken in the same turn. */
    double ratioTo(Case other) {
        var turns = java.util.stream.IntStream.range(0, outcomes.size());
        return Median.of(turns.mapToDouble(turn -> outcomes.get(turn).rate() / other.outcomes.get(turn).rate()));
    }

    /** Milliseconds in which a share of the answers came, the median. */
    double millis(double share) {
        return Median.of(outcomes.stream().mapToDouble(outcome -> outcome.latencies().millis(share)));
    }
}
