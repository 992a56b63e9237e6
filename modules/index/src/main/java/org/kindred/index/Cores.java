package org.kindred.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.kindred.kernel.problem.StorageFailed;

/**
 * All cores, for work on many things that do not depend on one another: taking texts apart into words is most of what an index costs, and
 * Lucene's writer takes documents from any thread.
 */
final class Cores implements AutoCloseable {

    /** Fewer are done sooner than shared out. */
    private static final int FEW = 16;

    private final int count = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(count, work -> {
        var thread = new Thread(work, "kindred-index-words");
        thread.setDaemon(true);
        return thread;
    });

    /** What is done with each. */
    interface Work<T> {
        void on(T each) throws IOException;
    }

    /** Does it with each of them, in no order, and comes back when all is done. What the work throws first is thrown here. */
    <T> void each(List<T> all, Work<T> work) throws IOException {
        if (all.size() <= FEW) {
            for (T one : all) {
                work.on(one);
            }
            return;
        }
        var next = new AtomicInteger();
        var hands = new ArrayList<Callable<Boolean>>();
        for (int hand = 0; hand < count; hand++) {
            hands.add(() -> {
                for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                    work.on(all.get(i));
                }
                return true;
            });
        }
        for (Future<Boolean> hand : started(hands)) {
            join(hand);
        }
    }

    private List<Future<Boolean>> started(List<Callable<Boolean>> hands) {
        try {
            return pool.invokeAll(hands);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed("Stopped while the index was being written.", e);
        }
    }

    private static void join(Future<Boolean> hand) throws IOException {
        try {
            hand.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed("Stopped while the index was being written.", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
