package org.kindred.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;
import org.kindred.benchmarks.service.Service;

/** Searches with highlights, none asked twice. */
final class SearchFigures {

    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final int SAMPLE = 400;
    private static final int MANY = 100;
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\s*(\\d+)");

    private SearchFigures() {
    }

    static void measure(Bench bench) throws IOException {
        int articles = ReadFigures.ARTICLES;
        try (var service = bench.kindred().serve(bench.content(articles), bench.dataInUse("search", articles), Map.of(), "", Asked.item(0),
                bench.log("search"))) {
            measure(bench, service);
        }
    }

    private static void measure(Bench bench, Service service) throws IOException {
        double many = shareOfManyHits(service);
        var searches = Asked.searches();
        var flatOut = new Case(Load.on(service.port()), searches).warm();
        for (int turn = 0; turn < TURNS; turn++) {
            flatOut.measure(TURN, Pace.UNBOUNDED);
        }
        bench.report().bound("search of one or two words", "%,.0f/s".formatted(flatOut.rate()), flatOut.rate(), Goal.atLeast(500, "/s"));
        var half = new Case(Load.on(service.port()), searches);
        for (int turn = 0; turn < TURNS; turn++) {
            half.measure(TURN, Pace.perSecond(flatOut.rate() / 2));
        }
        bench.report().bound("search at half that rate, p99", "%.1f ms".formatted(half.millis(0.99)), half.millis(0.99),
                Goal.atMost(25, "ms"));
        bench.report().note("Of the searches %.0f%% match over %d items.".formatted(100 * many, MANY));
    }

    private static double shareOfManyHits(Service service) throws IOException {
        var random = new SplittableRandom(5);
        int many = 0;
        for (int i = 0; i < SAMPLE; i++) {
            var total = TOTAL.matcher(service.get(Asked.search(Corpus.query(random))));
            many += total.find() && Integer.parseInt(total.group(1)) > MANY ? 1 : 0;
        }
        return (double) many / SAMPLE;
    }
}
