package org.kindred.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.benchmarks.service.Kindred;
import org.kindred.benchmarks.service.Service;

/** References formatted in a style that is ready for use, over HTTP; and what fifty citations cost an article that is published. */
final class CitationFigures {

    private static final String TOKEN = "kdr_benchmark-benchmark-benchmark";
    private static final String STYLE = "american-medical-association";
    private static final int WARMING = 300;
    private static final int TIMES = 101;
    private static final int LONG_TIMES = 21;
    private static final int ARTICLES = 1_000;
    private static final int CITED = 50;
    private static final int TURNS = 5;

    private final Service service;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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

    private void formatting(Bench bench) throws IOException {
        for (int i = 0; i < WARMING; i++) {
            post(request(i % 2 == 0 ? 20 : 100));
        }
        double none = median(request(0), TIMES);
        double twenty = median(request(20), TIMES);
        double thousand = median(request(1_000), LONG_TIMES);
        bench.report().figure("a request to format nothing, over HTTP", millis(none));
        bench.report().bound("20 references in a style that is ready, over HTTP (beside nothing: %s)".formatted(millis(none)),
                millis(twenty), twenty, Goal.atMost(5, "ms"));
        bench.report().bound("1,000 references in a style that is ready, over HTTP", millis(thousand), thousand, Goal.atMost(250, "ms"));
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

    private static byte[] request(int items) {
        String list = IntStream.range(0, items)
                .mapToObj(
                        i -> """
                                {"id": "a%1$d", "type": "article-journal", "title": "How peers helped group %1$d",
                                "author": [{"family": "Author%1$d", "given": "Ann B"}, {"family": "Second", "given": "Carl"}, {"family": "Third", "given": "D"}],
                                "container-title": "Journal of Peer Support", "issued": {"date-parts": [[2010, 3, 5]]}, "volume": "%1$d", "page": "10-19",
                                "DOI": "10.1000/peer.%1$d"}"""
                                .formatted(i))
                .collect(Collectors.joining(","));
        return ("{\"style\": \"" + STYLE + "\", \"items\": [" + list + "]}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private double median(byte[] request, int times) throws IOException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            post(request);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        return Median.of(java.util.Arrays.stream(millis));
    }

    private void post(byte[] request) throws IOException {
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/manage/citations/format"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request)).build();
        try {
            var answer = client.send(asked, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String millis(double millis) {
        return "%.1f ms".formatted(millis);
    }
}
