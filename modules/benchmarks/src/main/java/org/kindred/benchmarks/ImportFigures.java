package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.service.Kindred;

/** From a folder of files to published, indexed items; and the same folder again, when nothing in it has changed. */
final class ImportFigures {

    private static final int TURNS = 3;

    private ImportFigures() {
    }

    static void measure(Bench bench) throws IOException {
        int articles = ReadFigures.ARTICLES;
        int items = new Corpus(articles).items();
        Path content = bench.content(articles);
        List<Kindred.Import> fresh = new ArrayList<>();
        List<Kindred.Import> again = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Path data = bench.work().resolve("data-import-" + turn);
            Bench.delete(data);
            fresh.add(bench.kindred().load(content, data, bench.log("import-fresh-" + turn)));
            again.add(bench.kindred().load(content, data, bench.log("import-again-" + turn)));
        }
        double rate = items / seconds(fresh);
        bench.report().bound("import of %,d items".formatted(items), "%,.0f/s".formatted(rate), rate, Goal.atLeast(1500, "/s"));
        bench.report().bound("the same folder, unchanged", "%.2f s".formatted(seconds(again)), seconds(again), Goal.atMost(2, "s"));
        bench.report().note("Where the import's time went: " + fresh.getLast().output().strip());
    }

    private static double seconds(List<Kindred.Import> imports) {
        return Median.of(imports.stream().mapToDouble(one -> one.time().toMillis() / 1000.0));
    }
}
