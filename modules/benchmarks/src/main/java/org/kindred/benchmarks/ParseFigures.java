package org.kindred.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kindred.benchmarks.service.Service;

/**
 * References as people write them, read 1,000 in a request, one request at a time: so on one processor at most. Beside them, as the
 * ceiling, as many texts of the same length in which there is nothing to read but one word: what HTTP and JSON cost by themselves.
 */
final class ParseFigures {

    private static final String TOKEN = "kdr_benchmark";
    private static final int REFERENCES = 1000;
    private static final int WARM = 12;
    private static final int TURNS = 7;

    private ParseFigures() {
    }

    static void measure(Bench bench) throws IOException {
        Path content = bench.work().resolve("content-parse");
        Files.createDirectories(content);
        Path data = bench.work().resolve("data-parse");
        Bench.delete(data);
        try (var service = bench.kindred().serve(content, data, Map.of("kindred.bootstrap.token", TOKEN), "", "/api/v1",
                bench.log("parse"));
                var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var references = references();
            var words = references.stream().map(reference -> "x" + ".".repeat(reference.length() - 1)).toList();
            double rate = rate(client, service, references);
            double ceiling = rate(client, service, words);
            bench.report().bound("references read, 1,000 a request", "%,.0f/s".formatted(rate), rate, Goal.atLeast(2000, "/s"));
            bench.report().figure("as many texts with nothing to read (ceiling)", "%,.0f/s".formatted(ceiling));
        }
    }

    private static double rate(HttpClient client, Service service, List<String> texts) throws IOException {
        String body = "{\"text\":[\"" + String.join("\",\"", texts) + "\"]}";
        for (int i = 0; i < WARM; i++) {
            seconds(client, service, body);
        }
        var rates = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            rates.add(texts.size() / seconds(client, service, body));
        }
        return Median.of(rates.stream().mapToDouble(rate -> rate));
    }

    private static double seconds(HttpClient client, Service service, String body) throws IOException {
        var address = URI.create(
                "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + service.port() + "/api/v1/manage/citations/parse");
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
        long start = System.nanoTime();
        HttpResponse<String> response = send(client, request);
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + ": " + response.body());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** In three styles, with names and numbers that differ. */
    private static List<String> references() {
        var random = new Random(3);
        var all = new ArrayList<String>();
        for (int i = 0; i < REFERENCES; i++) {
            String initial = String.valueOf((char) ('A' + random.nextInt(26)));
            int year = 1980 + random.nextInt(45);
            int volume = 1 + random.nextInt(300);
            int page = 1 + random.nextInt(900);
            all.add(List.of(
                    "%d. Heisler %s, Vijan S, Makki F, Piette JD. Diabetes control with reciprocal peer support versus nurse care management: a randomized trial. Ann Intern Med. %d;%d(8):%d-%d. doi:10.7326/0003-4819-%d-8-%d.",
                    "%d. Wilson, %s., & Wong, M. (%d). Choosing not to take medication: How patients can help other patients get better. Journal for Patient Compliance, %d(2), %d-%d. https://doi.org/10.1000/%d.%d",
                    "%d. Wilson, %s. and Wong, M. (%d) 'How patients can help other patients', Journal for Patient Compliance, %d(1), pp. %d-%d. doi: 10.1000/%d.%d")
                    .get(i % 3).formatted(i + 1, initial, year, volume, page, page + 9, volume, page));
        }
        Collections.shuffle(all, random);
        return all;
    }
}
