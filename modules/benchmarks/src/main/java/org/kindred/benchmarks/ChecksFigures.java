package org.kindred.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.service.Service;

/**
 * What the rules for content cost: a folder checked with all of them, beside the same folder checked with all of them turned off, which is what
 * reading and rendering cost; and one article at a time as an editor's program has it rendered and checked, beside a text of one word.
 */
final class ChecksFigures {

    private static final String TOKEN = "kdr_benchmark";
    private static final int ARTICLES = Integer.getInteger("benchmark.checked", 10_000);
    private static final int TURNS = 3;
    private static final int SAVES = 300;
    private static final List<String> RULES = List.of("alt-filename", "alt-missing", "colour-alone", "dose-without-review", "empty-link",
            "hard-sentence", "hard-to-read", "heading-empty", "heading-jump", "language-of-parts", "person-first", "personal-data",
            "plainer-word", "table-without-header", "uncited-claim", "vague-link");

    private ChecksFigures() {
    }

    static void measure(Bench bench) throws IOException {
        Path all = folder(bench, "content-checks-all", "");
        Path none = folder(bench, "content-checks-none",
                RULES.stream().map(rule -> rule + ": off").collect(Collectors.joining(", ", "checks: {", "}\n")));
        double with = seconds(bench, all);
        double without = seconds(bench, none);
        bench.report().figure("%,d articles checked by all rules, reading and rendering included".formatted(ARTICLES),
                "%,.0f/s".formatted(ARTICLES / with));
        bench.report().figure("the same with all rules off (ceiling)", "%,.0f/s".formatted(ARTICLES / without));
        double rate = ARTICLES / Math.max(0.001, with - without);
        bench.report().bound("the rules alone", "%,.0f/s".formatted(rate), rate, Goal.atLeast(2000, "/s"));
        save(bench);
    }

    private static Path folder(Bench bench, String name, String more) throws IOException {
        Path folder = bench.work().resolve(name);
        new Corpus(ARTICLES).write(folder);
        Path site = folder.resolve("site.yaml");
        String written = Files.readString(site);
        if (!more.isEmpty() && !written.contains(more)) {
            Files.writeString(site, written + more);
        }
        return folder;
    }

    private static double seconds(Bench bench, Path content) throws IOException {
        var times = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            times[turn] = bench.kindred().check(content, bench.work().resolve("data-checks"), bench.log("checks")).toNanos() / 1e9;
        }
        return Median.of(IntStream.range(0, TURNS).mapToDouble(turn -> times[turn]));
    }

    private static void save(Bench bench) throws IOException {
        Path content = Files.createDirectories(bench.work().resolve("content-checks-none-at-all"));
        Path data = bench.work().resolve("data-checks-save");
        Bench.delete(data);
        try (var service = bench.kindred().serve(content, data, Map.of("kindred.bootstrap.token", TOKEN), "", "/api/v1",
                bench.log("checks-save")); var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String article = body(bench);
            double word = millis(client, service, "Word.");
            double millis = millis(client, service, article);
            bench.report().bound("an article of %,d characters rendered and checked, median".formatted(article.length()),
                    "%.1f ms".formatted(millis), millis, Goal.atMost(10, "ms"));
            bench.report().figure("a text of one word the same way (ceiling)", "%.1f ms".formatted(word));
        }
    }

    /** Of the first article. */
    private static String body(Bench bench) throws IOException {
        try (var files = Files.walk(bench.work().resolve("content-checks-all/articles"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".md")).sorted().findFirst().orElseThrow());
        }
    }

    private static double millis(HttpClient client, Service service, String markdown) throws IOException {
        var address = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + service.port()
                + "/api/v1/manage/render");
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).header("Content-Type", "text/markdown")
                .POST(BodyPublishers.ofString(markdown)).build();
        var times = new double[SAVES];
        for (int i = 0; i < 2 * SAVES; i++) { // the first half warms
            long start = System.nanoTime();
            send(client, request);
            times[i % SAVES] = (System.nanoTime() - start) / 1e6;
        }
        return Median.of(IntStream.range(0, SAVES).mapToDouble(i -> times[i]));
    }

    private static void send(HttpClient client, HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.statusCode() + ": " + response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
