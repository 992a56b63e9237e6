package org.kindred.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.load.Questions;

/** What editors send: whole files, and that they are to be public. */
final class Edits {

    static final String TOKEN = "kdr_benchmark-benchmark-benchmark";
    /** For a service that is edited at any rate, by one token. */
    static final Map<String, String> SETTINGS = Map.of("kindred.bootstrap.token", TOKEN, "kindred.limits.requests", "none",
            "kindred.limits.failures", "none");
    static final String PUBLISHED = "{\"to\": \"published\"}";

    private static final Map<String, String> SAVING = Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "text/markdown",
            "If-Match", "*");
    private static final Map<String, String> MOVING = Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "application/json");
    /** A publish follows its save so many saves later: at any usual rate it has been answered by then. */
    private static final int BEHIND = 20;

    private Edits() {
    }

    static String item(int article) {
        return "/api/v1/manage/articles/" + Corpus.article(article);
    }

    static String transitions(int article) {
        return item(article) + "/transitions";
    }

    /** The article's file with one more paragraph. */
    static String file(int article, String paragraph) {
        return Corpus.articleFile(article) + "\n" + paragraph + "\n";
    }

    /** Saves and publishes in turns, for ever: each of these articles in its turn, with a text that it never had before. */
    static Iterator<ByteBuffer> of(List<Integer> articles) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> number % 2 == 0 ? save(articles, number / 2, "Change number %d.")
                        : publish(articles, number / 2 - BEHIND))
                .iterator();
    }

    /** Saves alone, for ever: drafts of which readers see nothing, each with a text that its article never had before. */
    static Iterator<ByteBuffer> saves(List<Integer> articles) {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> save(articles, number, "Draft number %d.")).iterator();
    }

    /** Publications alone, for ever, of whatever text each of these articles has then. */
    static Iterator<ByteBuffer> publications(List<Integer> articles) {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> publish(articles, number)).iterator();
    }

    private static ByteBuffer save(List<Integer> articles, int number, String paragraph) {
        int article = articles.get(number % articles.size());
        return Questions.put(item(article), SAVING,
                file(article, paragraph.formatted(number)).getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer publish(List<Integer> articles, int number) {
        int article = articles.get(Math.floorMod(number, articles.size()));
        return Questions.post(transitions(article), MOVING, PUBLISHED.getBytes(StandardCharsets.UTF_8));
    }
}
