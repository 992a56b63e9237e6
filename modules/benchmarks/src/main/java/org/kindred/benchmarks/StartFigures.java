package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.benchmarks.ceiling.CeilingWar;
import org.kindred.benchmarks.service.Service;

/** From nothing running to the first answer. */
final class StartFigures {

    private static final int TURNS = 3;

    private StartFigures() {
    }

    static void measure(Bench bench) throws IOException {
        var war = bench.work().resolve("EMPTY.war");
        CeilingWar.writeEmpty(war);
        var data = bench.dataFor("start", ReadFigures.ARTICLES);
        double first = seconds(kindred(bench, data, "start-first"));
        List<Double> later = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            later.add(seconds(kindred(bench, data, "start-later-" + turn)));
            bare.add(seconds(bench.payara().stock(war, "/EMPTY/", bench.log("start-bare-" + turn))));
        }
        double stock = median(bare);
        bench.report().figure("start of bare Payara Micro, empty WAR", "%.1f s".formatted(stock));
        bench.report().figure("first start, 10,000 articles stored", "%.1f s".formatted(first));
        bench.report().ratio("start from the second on", "%.1f s".formatted(median(later)), "bare Payara Micro", median(later) / stock,
                Goal.atMost(1, "of it"));
    }

    private static Service kindred(Bench bench, Path data, String name) throws IOException {
        return bench.kindred().serve(bench.content(ReadFigures.ARTICLES), data, Map.of(), "", Asked.item(0), bench.log(name));
    }

    private static double seconds(Service service) {
        try (service) {
            return service.start().toMillis() / 1000.0;
        }
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(value -> value));
    }
}
