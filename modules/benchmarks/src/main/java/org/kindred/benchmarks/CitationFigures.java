package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;
import org.kindred.benchmarks.load.Questions;
import org.kindred.benchmarks.service.Kindred;
import org.kindred.benchmarks.service.Service;

/** References formatted in a style that is ready for use, over HTTP; and what fifty citations cost an article that is published. */
final class CitationFigures {

    private static final String TOKEN = "kdr_benchmark-benchmark-benchmark";
    private static final String STYLE = "american-medical-association";
    private static final int WARMING = 300;
    private static final int TIMES = 101;
    private static final int LONG_TIMES = 11;
    private static final int ARTICLES = 1_000;
    private static final int CITED = 50;
    private static final int TURNS = 5;

    private final Service service;
    private int works;

    private CitationFigures(Service service) {
        this.service = service;
    }

    static void measure(Bench bench) throws IOException {
        Path content = bench.work().resolve("content-cited");
        Path nothing = Files.createDirectories(bench.work().resolve("content-none"));
        Path data = bench.work().resolve("data-cited");
        Bench.delete(content);
        Bench.delete(data);
        writeCitations(content.resolve("citations"));
        try (var service = bench.kindred().serve(nothing, data, Map.of("kindred.bootstrap.token", TOKEN), "", "/api/v1",
                bench.log("cited"))) {
            new CitationFigures(service).formatting(bench);
            publishing(bench, content, data);
        }
    }

    private void formatting(Bench bench) {
        median(20, WARMING);
        median(100, WARMING);
        var none = new ArrayList<Double>();
        var twenty = new ArrayList<Double>();
        var thousand = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            none.add(median(0, TIMES));
            twenty.add(median(20, TIMES));
            thousand.add(median(1_000, LONG_TIMES));
        }
        String beside = " in a style that is ready, over HTTP (beside nothing: %s)".formatted(millis(median(none)));
        bench.report().bound("20 references" + beside, millis(median(twenty)), median(twenty), Goal.atMost(5, "ms"));
        bench.report().bound("1,000 references" + beside, millis(median(thousand)), median(thousand), Goal.atMost(250, "ms"));
    }

    /** Articles of the same words, with fifty citations each and without any, imported in turns by a service that has done so before. */
    private static void publishing(Bench bench, Path content, Path data) throws IOException {
        bench.kindred().load(content, data, bench.log("cited-citations"));
        var ratios = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            without.add(imported(bench, content, data, "plain-" + turn, "(%s)"));
            with.add(imported(bench, content, data, "cited-" + turn, "[@%s]"));
            ratios.add(with.getLast() / without.getLast());
        }
        var warm = ratios.subList(1, TURNS);
        bench.report().ratio("publishing an article with 50 citations", perArticle(with), "without: " + perArticle(without),
                Median.of(warm.stream().mapToDouble(each -> each)), Goal.atMost(3, "times"));
    }

    private static double imported(Bench bench, Path content, Path data, String name, String mark) throws IOException {
        Path folder = Files.createDirectories(content.resolve("articles"));
        String body = IntStream.range(0, CITED)
                .mapToObj(i -> "Peers who met each week did better than others " + mark.formatted(key(i)) + ".")
                .collect(Collectors.joining("\n\n"));
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(folder.resolve(name + "-" + i + ".md"), "---\ntitle: Article %s %d\n---\n%s\n".formatted(name, i, body));
        }
        Kindred.Import done = bench.kindred().load(content, data, bench.log("import-" + name));
        return done.seconds();
    }

    private static String perArticle(List<Double> seconds) {
        return "%.2f ms".formatted(Median.of(seconds.stream().skip(1).mapToDouble(each -> each * 1_000 / ARTICLES)));
    }

    private static void writeCitations(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < CITED; i++) {
            Files.writeString(folder.resolve(key(i) + ".md"), """
                    ---
                    title: How peers helped group %1$d
                    type: article-journal
                    author: [{family: Author%1$d, given: Ann B}, {family: Second, given: Carl}, {family: Third, given: Dora}]
                    container-title: Journal of Peer Support
                    issued: 20%2$02d-03-05
                    volume: %1$d
                    page: 10-19
                    DOI: 10.1000/peer.%1$d
                    ---
                    """.formatted(i, i % 26));
        }
    }

    private static String key(int i) {
        return "author-" + i;
    }

    /** One request after the other on one connection, each with works that the service has not seen before; in milliseconds. */
    private double median(int items, int times) {
        var requests = Stream.generate(() -> request(items)).limit(times).toList();
        return Load.oneByOne(service.port()).run(Duration.ofMinutes(5), Pace.UNBOUNDED, requests.iterator()).latencies().millis(0.5);
    }

    private ByteBuffer request(int items) {
        String list = IntStream.range(0, items).mapToObj(i -> item(++works)).collect(Collectors.joining(","));
        return Questions.post("/api/v1/manage/citations/format",
                Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "application/json"),
                ("{\"style\": \"" + STYLE + "\", \"items\": [" + list + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private static String item(int i) {
        return """
                {"id": "a%1$d", "type": "article-journal", "title": "How peers helped group %1$d",
                "author": [{"family": "Author%1$d", "given": "Ann B"}, {"family": "Second", "given": "Carl"}, {"family": "Third", "given": "D"}],
                "container-title": "Journal of Peer Support", "issued": {"date-parts": [[2010, 3, 5]]}, "volume": "%1$d", "page": "10-19",
                "DOI": "10.1000/peer.%1$d"}"""
                .formatted(i);
    }

    private static double median(List<Double> figures) {
        return Median.of(figures.stream().mapToDouble(each -> each));
    }

    private static String millis(double millis) {
        return "%.1f ms".formatted(millis);
    }
}
