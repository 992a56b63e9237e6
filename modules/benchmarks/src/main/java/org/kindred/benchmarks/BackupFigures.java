package org.kindred.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;

/**
 * What readers notice of a backup, and of an import of another 2,000 articles, at half the rate that they could ask at.
 * {@code -Dbenchmark.backup.articles} says how many there are before.
 */
final class BackupFigures {

    private static final int ARTICLES = Integer.getInteger("benchmark.backup.articles", ReadFigures.ARTICLES);
    private static final int MORE = 2_000;
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final double SHARE = 0.95;

    private final Case items;
    private final Report report;
    private final double half;

    private BackupFigures(Case items, Report report) throws IOException {
        this.items = items;
        this.report = report;
        this.half = items.measure(TURN, Pace.UNBOUNDED).rate() / 2;
    }

    static void measure(Bench bench) throws IOException {
        Path data = bench.dataInUse("backup", ARTICLES);
        Path file = bench.work().resolve("site.backup");
        Files.deleteIfExists(file);
        Path more = bench.content(ARTICLES + MORE); // with those that are there: without so many of them a folder is refused
        try (var service = bench.kindred().serve(bench.content(ARTICLES), data, Edits.SETTINGS, "", Asked.item(0), bench.log("backup"))) {
            service.await("Imported ");
            var figures = new BackupFigures(new Case(Load.on(service.port()), Asked.anyOf(Asked.items(ARTICLES, ARTICLES))).warm(),
                    bench.report());
            figures.beside("a backup", () -> bench.kindred().run(bench.log("backup-made"), "backup", file.toString(), "--data",
                    data.toString()));
            figures.beside("an import of %,d articles".formatted(MORE), () -> bench.kindred().load(more, data, bench.log("import-beside")));
            bench.report().figure("the backup's file", "%,d MB".formatted(Files.size(file) >> 20));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Readers alone, and then for as long as the work takes. */
    private void beside(String name, Work work) {
        double alone = p95();
        long before = System.nanoTime();
        var done = CompletableFuture.runAsync(() -> run(work));
        double worst = 0;
        int turns = 0;
        do {
            worst = Math.max(worst, p95());
            turns++;
        } while (!done.isDone());
        done.join();
        report.ratio(
                "item at %,.0f/s, half its unloaded rate, p95 beside %s (the worst of %d turns of %d s; it took at most %.0f s)".formatted(
                        half, name, turns, TURN.toSeconds(), (System.nanoTime() - before) / 1e9),
                "%.2f ms".formatted(worst),
                "without: %.2f ms".formatted(alone), worst / alone, Goal.atMost(2, "times"));
    }

    private double p95() {
        return items.measure(TURN, Pace.perSecond(half)).latencies().millis(SHARE);
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
