package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;
import org.kindred.benchmarks.service.Service;

/**
 * How much slower answers get as a site grows a hundredfold: reads over all of it, caches off, half a gigabyte of heap. All sizes are asked
 * at one rate, which the slowest of them keeps with ease.
 */
final class GrowthFigures {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final double EASE = 0.25;
    private static final double SHARE = 0.95;
    private static final Map<String, String> CACHE_OFF = Map.of("kindred.cache.size", "0");

    private final Bench bench;
    private final List<Service> services = new ArrayList<>();

    private GrowthFigures(Bench bench) {
        this.bench = bench;
    }

    static void measure(Bench bench) throws IOException {
        var growth = new GrowthFigures(bench);
        try {
            growth.start();
            growth.measure("item", 1.5, size -> Asked.anyOf(Asked.items(size, size)));
            growth.measure("list", 1.5, size -> Asked.anyOf(Asked.lists()));
            growth.measure("search", 5, size -> Asked.searches());
            growth.heap();
        } finally {
            growth.services.forEach(Service::close);
        }
    }

    private void start() throws IOException {
        for (int size : SIZES) {
            services.add(bench.kindred().serve(bench.content(size), bench.dataInUse("growth", size), CACHE_OFF, "-Xmx512m", Asked.item(0),
                    bench.log("growth-" + size)));
        }
    }

    private void measure(String kind, double goal, IntFunction<Supplier<Iterator<ByteBuffer>>> questions) {
        var cases = IntStream.range(0, SIZES.size())
                .mapToObj(i -> new Case(Load.on(services.get(i).port()), questions.apply(SIZES.get(i))).warm()).toList();
        double rate = EASE * cases.stream().mapToDouble(one -> one.measure(TURN, Pace.UNBOUNDED).rate()).min().orElseThrow();
        var times = IntStream.range(0, TURNS).mapToObj(turn -> cases.stream()
                .mapToDouble(one -> one.measure(TURN, Pace.perSecond(rate)).latencies().millis(SHARE)).toArray()).toList();
        for (int i = 1; i < SIZES.size(); i++) {
            int size = i;
            double ratio = Median.of(times.stream().mapToDouble(turn -> turn[size] / turn[0]));
            bench.report().ratio("%s of %,d, caches off, %.0f/s, p95".formatted(kind, SIZES.get(i), rate), millis(times, i),
                    "of 1,000: " + millis(times, 0), ratio, Goal.atMost(goal, "times"));
        }
    }

    private void heap() throws IOException {
        var largest = services.getLast();
        bench.report().figure("heap in use, 100,000 served with -Xmx512m", largest.heapInUse());
    }

    private static String millis(List<double[]> times, int size) {
        return "%.1f ms".formatted(Median.of(times.stream().flatMapToDouble(turn -> DoubleStream.of(turn[size]))));
    }
}
