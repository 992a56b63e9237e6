package org.kindred.index;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.kindred.kernel.problem.Overloaded;

/** When a query has taken too long. */
final class Deadline implements QueryTimeout {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Duration limit;
    private final long start = System.nanoTime();

    Deadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - start >= limit.toNanos();
    }

    /** Throws if it has passed. */
    void check() {
        if (shouldExit()) {
            throw new Overloaded("This query takes longer than " + limit.toMillis() + " ms; ask for less, or try again.", RETRY);
        }
    }
}
