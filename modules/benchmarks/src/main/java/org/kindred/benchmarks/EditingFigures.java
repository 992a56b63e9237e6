package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Outcome;
import org.kindred.benchmarks.load.Pace;
import org.kindred.benchmarks.service.Service;

/**
 * A large site that is edited: how soon a change is found, and what it costs those who read meanwhile. {@code -Dbenchmark.articles} says
 * how large.
 */
final class EditingFigures {

    private static final int ARTICLES = Integer.getInteger("benchmark.articles", 100_000);
    /** So many articles are read, and the same ones are edited: the hardest case for what is kept. */
    private static final int SLUGS = 1_000;
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final int WRITES = 50;
    /** The writers have been at it for a while, as the readers have: most of what a first write costs is the JDK's compiler. */
    private static final int MOST_WINDOWS = 20;
    private static final double FASTER = 1.03;
    private static final double SHARE = 0.95;

    private final Service service;
    private final List<Integer> edited;
    private final List<Outcome> written = new ArrayList<>();

    private EditingFigures(Service service, List<Integer> edited) {
        this.service = service;
        this.edited = edited;
    }

    static void measure(Bench bench) throws IOException {
        var edited = Asked.some(SLUGS, ARTICLES);
        try (var service = bench.kindred().serve(bench.content(ARTICLES), bench.dataInUse("editing", ARTICLES), Edits.SETTINGS, "",
                Asked.item(0), bench.log("editing"))) {
            service.await("Imported ");
            Freshness.measure(bench.report(), service, edited, ARTICLES);
            new EditingFigures(service, edited).reading(bench.report());
        }
    }

    private void reading(Report report) {
        var items = new Case(Load.on(service.port()), Asked.anyOf(Asked.items(SLUGS, ARTICLES))).warm();
        var lists = new Case(Load.on(service.port()), Asked.anyOf(Asked.lists())).warm();
        var mixed = Edits.of(edited);
        report.figure("saves and publications alone, as fast as they are answered, of a service that was hardly written to",
                "%,.0f/s".formatted(write(Pace.UNBOUNDED, mixed).rate()));
        report.figure("the same, as soon as it is steady", "%,.0f/s".formatted(steady(mixed)));
        beside(report, items, "saves and publications in turns", mixed);
        beside(report, items, "saves of drafts", Edits.saves(edited));
        beside(report, items, "publications", Edits.publications(edited));
        var list = compare(lists, mixed);
        report.figure("list of 20 cards at %,.0f/s, saves and publications in turns (without writes: %s)".formatted(list.rate(),
                millis(list.unloaded())), "%s, %.2f times".formatted(millis(list.loaded()), list.ratio()));
        told(report, "saves and publications meanwhile");
    }

    /** Writes until two windows in a row were no faster than one before them, and says how fast that was. */
    private double steady(Iterator<ByteBuffer> edits) {
        double best = 0;
        int noFaster = 0;
        for (int window = 0; window < MOST_WINDOWS && noFaster < 2; window++) {
            double rate = write(Pace.UNBOUNDED, edits).rate();
            noFaster = rate > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
        return best;
    }

    /** Items, while these edits go on. */
    private void beside(Report report, Case items, String name, Iterator<ByteBuffer> edits) {
        var item = compare(items, edits);
        report.ratio("item of %,d at %,.0f/s, half its unloaded rate, p95 beside %d a second: %s".formatted(ARTICLES, item.rate(), WRITES,
                name), millis(item.loaded()), "without writes: " + millis(item.unloaded()), item.ratio(), Goal.atMost(2, "times"));
        told(report, name + " meanwhile");
    }

    private void told(Report report, String name) {
        report.figure("%s, %.0f/s by 4 connections, p95 (median: %s)".formatted(name,
                Median.of(written.stream().mapToDouble(Outcome::rate)), millis(writes(0.5))), millis(writes(SHARE)));
        written.clear();
    }

    /**
     * Readers without writers and with them.
     *
     * @param rate     questions a second in both
     * @param unloaded milliseconds, p95
     * @param loaded   the same
     * @param ratio    the median of the turns'
     */
    private record Compared(double rate, double unloaded, double loaded, double ratio) {
    }

    private Compared compare(Case readers, Iterator<ByteBuffer> edits) {
        double half = Median.of(IntStream.range(0, TURNS).mapToDouble(turn -> readers.measure(TURN, Pace.UNBOUNDED).rate())) / 2;
        var unloaded = new double[TURNS];
        var loaded = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            unloaded[turn] = readers.measure(TURN, Pace.perSecond(half)).latencies().millis(SHARE);
            var writing = CompletableFuture.runAsync(() -> written.add(write(Pace.perSecond(WRITES), edits)));
            loaded[turn] = readers.measure(TURN, Pace.perSecond(half)).latencies().millis(SHARE);
            writing.join();
        }
        return new Compared(half, median(unloaded), median(loaded),
                Median.of(IntStream.range(0, TURNS).mapToDouble(turn -> loaded[turn] / unloaded[turn])));
    }

    private Outcome write(Pace pace, Iterator<ByteBuffer> edits) {
        return Load.ofEditors(service.port()).run(TURN, pace, edits);
    }

    private double writes(double share) {
        return Median.of(written.stream().mapToDouble(outcome -> outcome.latencies().millis(share)));
    }

    private static double median(double[] values) {
        return Median.of(Arrays.stream(values));
    }

    private static String millis(double millis) {
        return "%.2f ms".formatted(millis);
    }
}
