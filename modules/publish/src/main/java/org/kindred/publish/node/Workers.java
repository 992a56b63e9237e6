package org.kindred.publish.node;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Some cores, for work on many items that do not depend on one another. */
public final class Workers implements AutoCloseable {

    /** How many cores there are. */
    public static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final int SHARES_PER_CORE = 4;

    private final int cores;
    private final ExecutorService pool;

    public Workers(String name, int cores) {
        var number = new AtomicInteger();
        this.cores = cores;
        this.pool = Executors.newFixedThreadPool(cores, work -> daemon(work, name + "-" + number.incrementAndGet()));
    }

    public static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Makes something of each, in their order. What one throws is thrown here. */
    public <A, B> List<B> map(List<A> source, Function<? super A, ? extends B> each) {
        if (source.size() < 2) {
            return source.stream().<B>map(each).toList();
        }
        int share = Math.max(1, source.size() / (cores * SHARES_PER_CORE));
        var tasks = new ArrayList<Callable<List<B>>>();
        for (int from = 0; from < source.size(); from += share) {
            var part = source.subList(from, Math.min(source.size(), from + share));
            tasks.add(() -> part.stream().<B>map(each).toList());
        }
        return run(tasks).stream().flatMap(part -> join(part).stream()).toList();
    }

    private <B> List<Future<List<B>>> run(List<Callable<List<B>>> tasks) {
        try {
            return pool.invokeAll(tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while compiling");
        }
    }

    /** The result of work; what the work threw is thrown here. */
    public static <B> B join(Future<B> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
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
