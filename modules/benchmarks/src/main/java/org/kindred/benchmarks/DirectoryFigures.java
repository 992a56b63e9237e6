package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.benchmarks.corpus.Directory;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;

/** A forum asked for by five filters with as many facets, beside a plain list, both made anew for each answer. */
final class DirectoryFigures {

    static final int FORUMS = Integer.getInteger("benchmark.forums", 50_000);
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(8);
    /** As deep as a reader goes. */
    private static final int PAGES = 20;
    private static final int MOST_AGE = 60;

    private DirectoryFigures() {
    }

    static void measure(Bench bench) throws IOException {
        Path content = bench.work().resolve("content-directory");
        new Directory(FORUMS).write(content);
        try (var service = bench.kindred().serve(content, data(bench, content), Map.of("kindred.cache.size", "0"), "",
                "/api/v1/forums?page%5Bsize%5D=1", bench.log("directory"))) {
            // one after the other first: sixteen at once, each much slower than it is going to be, would meet the limit of a search
            new Case(Load.oneByOne(service.port()), Asked.anyOf(lists())).warm();
            new Case(Load.oneByOne(service.port()), Asked.anyOf(questions())).warm();
            var plain = new Case(Load.on(service.port()), Asked.anyOf(lists())).warm();
            var asked = new Case(Load.on(service.port()), Asked.anyOf(questions())).warm();
            for (int turn = 0; turn < TURNS; turn++) {
                plain.measure(TURN, Pace.UNBOUNDED);
                asked.measure(TURN, Pace.UNBOUNDED);
            }
            bench.report().figure("a page of %,d forums, cache off".formatted(FORUMS), "%,.0f/s".formatted(plain.rate()));
            bench.report().ratio("the same by five filters with five facets, cache off", "%,.0f/s".formatted(asked.rate()), "a plain list",
                    asked.ratioTo(plain), Goal.atLeast(0.3, "of a plain list"));
            bench.report().figure("the same, p99", "%.1f ms".formatted(asked.millis(0.99)));
        }
    }

    /** A store with all of it, imported unless it is there. */
    private static Path data(Bench bench, Path content) throws IOException {
        Path data = bench.work().resolve("data-directory");
        Path done = bench.work().resolve("data-directory.done");
        if (!Files.exists(done)) {
            Bench.delete(data);
            bench.kindred().load(content, data, bench.log("import-directory"));
            Files.createFile(done);
        }
        return data;
    }

    private static List<String> lists() {
        return IntStream.rangeClosed(1, PAGES).mapToObj(page -> "/api/v1/forums?page%5Bnumber%5D=" + page).toList();
    }

    /** Every condition, language and country together with some age. */
    private static List<String> questions() {
        return IntStream.range(0, Directory.ROOTS).mapToObj(Directory::root).flatMap(root -> Directory.LANGUAGES.stream()
                .flatMap(language -> Directory.COUNTRIES.stream().flatMap(country -> question(root, language, country)))).toList();
    }

    private static Stream<String> question(String condition, String language, String country) {
        int age = (condition + language + country).hashCode() & Integer.MAX_VALUE;
        return Stream.of("/api/v1/forums?filter%5Bconditions%5D=" + condition + "&filter%5Blanguages%5D=" + language
                + "&filter%5Bcountries%5D=" + country + "&filter%5Bmoderated%5D=true&filter%5Bages%5D=" + age % MOST_AGE
                + "&facet=conditions,languages,countries,moderation.model,kind");
    }
}
