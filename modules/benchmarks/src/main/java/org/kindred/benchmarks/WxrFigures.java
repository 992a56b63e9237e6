package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kindred.benchmarks.corpus.Blog;

/**
 * What WordPress exports of a large blog, taken as a job by a service that is there for readers too: looked over only, then imported.
 * {@code -Dbenchmark.wxr.megabytes} says how large.
 */
final class WxrFigures {

    private static final int MEGABYTES = Integer.getInteger("benchmark.wxr.megabytes", 200);
    private static final double MEGABYTE = 1 << 20;
    private static final String MEMORY = "-Xmx1g";

    private WxrFigures() {
    }

    static void measure(Bench bench) throws IOException {
        Path file = bench.work().resolve("blog.xml");
        int posts = Blog.write(file, (long) MEGABYTES << 20);
        Path nothing = Files.createDirectories(bench.work().resolve("content-none"));
        Path data = bench.work().resolve("data-wxr");
        Bench.delete(data);
        try (var service = bench.kindred().serve(nothing, data, Edits.SETTINGS, MEMORY, "/api/v1", bench.log("wxr"));
                var desk = new Desk(service)) {
            told(bench.report(), "looked over", posts, desk.take(file, "application/rss+xml", "?dryRun=true"));
            told(bench.report(), "imported", posts, desk.take(file, "application/rss+xml", ""));
            bench.report().note("Heap in use of the service after that: " + service.heapInUse() + ".");
        }
        Files.delete(file);
    }

    private static void told(Report report, String what, int posts, Desk.Done done) {
        report.figure("WordPress's export of %d MB, %,d posts, %s (%s), %s".formatted(MEGABYTES, posts, what, done.counts(), MEMORY),
                "%.0f s, %.0f MB of heap in use at most".formatted(done.seconds(), done.heap() / MEGABYTE));
    }
}
