package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.service.Kindred;

/** From a folder of files to published, indexed items; and the same folder again, when nothing in it has changed. */
final class ImportFigures {

    private static final int ARTICLES = ReadFigures.ARTICLES;
    private static final int TURNS = 3;
    /** After so many imports, a service has compiled what an import runs. */
    private static final int WARMING = 4;

    private ImportFigures() {
    }

    static void measure(Bench bench) throws IOException {
        inProcessesOfTheirOwn(bench);
        throughAService(bench);
    }

    private static void inProcessesOfTheirOwn(Bench bench) throws IOException {
        int items = new Corpus(ARTICLES).items();
        Path content = bench.content(ARTICLES);
        List<Kindred.Import> fresh = new ArrayList<>();
        List<Kindred.Import> again = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Path data = bench.work().resolve("data-import-" + turn);
            Bench.delete(data);
            fresh.add(bench.kindred().load(content, data, bench.log("import-fresh-" + turn)));
            again.add(bench.kindred().load(content, data, bench.log("import-again-" + turn)));
            scans.add(again.getLast().seconds());
        }
        double rate = items / seconds(fresh);
        bench.report().bound("import of %,d items, in a process of its own".formatted(items), "%,.0f/s".formatted(rate), rate,
                Goal.atLeast(1500, "/s"));
        double scan = Median.of(scans.stream().mapToDouble(each -> each));
        bench.report().bound("the same folder, unchanged, from the start of the scan", "%.1f s".formatted(scan), scan, Goal.atMost(2, "s"));
        bench.report().figure("the same, the whole command", "%.1f s".formatted(seconds(again)));
    }

    /** A folder that grows by as many articles each time, imported by a service that has done so before. */
    private static void throughAService(Bench bench) throws IOException {
        Path nothing = Files.createDirectories(bench.work().resolve("content-none"));
        Path content = bench.work().resolve("content-growing");
        Path data = bench.work().resolve("data-growing");
        Bench.delete(content);
        Bench.delete(data);
        new Corpus(0).write(content);
        List<Kindred.Import> imports = new ArrayList<>();
        try (var service = bench.kindred().serve(nothing, data, Map.of(), "", "/api/v1", bench.log("import-service"))) {
            for (int turn = 0; turn < WARMING + TURNS; turn++) {
                Corpus.writeArticles(content, turn * ARTICLES, (turn + 1) * ARTICLES);
                imports.add(bench.kindred().load(content, data, bench.log("import-through-" + turn)));
            }
            bench.report().note("Heap in use of the service after its imports: " + service.heapInUse() + ".");
        }
        double first = ARTICLES / seconds(imports.subList(0, 1));
        double rate = ARTICLES / seconds(imports.subList(WARMING, imports.size()));
        bench.report().figure("import of %,d articles, through a service just started".formatted(ARTICLES), "%,.0f/s".formatted(first));
        bench.report().bound("import of %,d articles more, through a service that has imported".formatted(ARTICLES),
                "%,.0f/s".formatted(rate), rate, Goal.atLeast(1500, "/s"));
    }

    private static double seconds(List<Kindred.Import> imports) {
        return Median.of(imports.stream().mapToDouble(one -> one.time().toMillis() / 1000.0));
    }
}
