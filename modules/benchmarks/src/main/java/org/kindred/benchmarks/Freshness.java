package org.kindred.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.load.Latencies;
import org.kindred.benchmarks.service.Service;

/**
 * How soon a change is found. An article is saved with a word that is nowhere else, published, and the word is searched for, one search
 * after the other, until an answer shows the article. The same word is searched for before, so that an answer that was kept must go.
 */
final class Freshness {

    private static final int WARMING = 50;
    private static final int SAVES = 101;
    private static final long PATIENCE = 10_000_000_000L;
    private static final double SHARE = 0.95;
    private static final int TOO_BUSY = 503;
    /** No vowels: no stemmer finds an ending in a word of these. */
    private static final String LETTERS = "bcdfghjklmnpqrtv";

    private final Service service;
    private final HttpClient client;
    private final List<Integer> articles;
    private Latencies fromSave = new Latencies();
    private Latencies fromPublish = new Latencies();
    private Latencies publish = new Latencies();
    private Latencies search = new Latencies();
    private int atOnce;
    private int refused;
    private int words;

    private Freshness(Service service, HttpClient client, List<Integer> articles) {
        this.service = service;
        this.client = client;
        this.articles = articles;
    }

    /** Changes some of these articles, and reports. */
    static void measure(Report report, Service service, List<Integer> articles, int size) throws IOException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var freshness = new Freshness(service, client, articles);
            freshness.change(WARMING);
            freshness.forget();
            freshness.change(SAVES);
            freshness.report(report, size);
        }
    }

    private void change(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            change(articles.get(words % articles.size()), word(words++));
        }
    }

    private void change(int article, String word) throws IOException {
        long before = System.nanoTime();
        if (shows(article, word)) {
            throw new IOException(word + " is found before it was written");
        }
        long save = System.nanoTime();
        send(asEditor(Edits.item(article), "text/markdown").header("If-Match", "*")
                .PUT(BodyPublishers.ofString(Edits.file(article, "A word: " + word + "."))));
        long publishing = System.nanoTime();
        send(asEditor(Edits.transitions(article), "application/json").POST(BodyPublishers.ofString(Edits.PUBLISHED)));
        long published = System.nanoTime();
        awaitShown(article, word);
        long shown = System.nanoTime();
        search.add(save - before);
        fromSave.add(shown - save);
        fromPublish.add(shown - publishing);
        publish.add(published - publishing);
    }

    private void awaitShown(int article, String word) throws IOException {
        long start = System.nanoTime();
        atOnce++;
        for (boolean first = true; !shows(article, word); first = false) {
            atOnce -= first ? 1 : 0;
            if (System.nanoTime() - start > PATIENCE) {
                throw new IOException(word + " is not found within 10 s of its publication");
            }
        }
    }

    /** A search that the service is too busy for shows nothing. */
    private boolean shows(int article, String word) throws IOException {
        var answer = ask(HttpRequest.newBuilder(address(Asked.search(word))));
        if (answer.statusCode() == TOO_BUSY) {
            refused++;
            return false;
        }
        return good(answer).body().contains('"' + Corpus.article(article) + '"');
    }

    private void forget() {
        fromSave = new Latencies();
        fromPublish = new Latencies();
        publish = new Latencies();
        search = new Latencies();
        atOnce = 0;
        refused = 0;
    }

    private void report(Report report, int size) {
        String found = "of %,d: a change is found, from the first byte of its ".formatted(size);
        report.bound(found + "save, publishing included, p95 (median: %s)".formatted(millis(fromSave, 0.5)), millis(fromSave, SHARE),
                fromSave.millis(SHARE), Goal.atMost(200, "ms"));
        report.bound(found + "publication, p95 (median: %s)".formatted(millis(fromPublish, 0.5)), millis(fromPublish, SHARE),
                fromPublish.millis(SHARE), Goal.atMost(200, "ms"));
        report.figure("the publication's own answer, p95 (median: %s)".formatted(millis(publish, 0.5)), millis(publish, SHARE));
        report.figure("a search for a word that is nowhere, p95 (median: %s)".formatted(millis(search, 0.5)), millis(search, SHARE));
        report.note("Of %d changes the first search after the publication's answer showed %d; the service was too busy for %d searches."
                .formatted(SAVES, atOnce, refused));
    }

    private HttpRequest.Builder asEditor(String path, String type) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + Edits.TOKEN).header("Content-Type", type);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    private void send(HttpRequest.Builder request) throws IOException {
        good(ask(request));
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String word(int number) {
        var word = new StringBuilder("zq");
        for (int shift = 12; shift >= 0; shift -= 4) {
            word.append(LETTERS.charAt(number >> shift & 15));
        }
        return word.append("zk").toString();
    }

    private static String millis(Latencies latencies, double share) {
        return "%.1f ms".formatted(latencies.millis(share));
    }
}
