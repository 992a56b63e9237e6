package org.kindred.benchmarks;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.load.Questions;

/** What readers ask of a site. */
final class Asked {

    private Asked() {
    }

    static String item(int article) {
        return "/api/v1/articles/" + Corpus.article(article);
    }

    static String list(int topic) {
        return "/api/v1/articles?filter%5Btopics%5D=" + Corpus.topic(topic);
    }

    static String search(String query) {
        return "/api/v1/search?q=" + query.replace(' ', '+');
    }

    /** So many different articles of all there are. */
    static List<String> items(int howMany, int articles) {
        return some(howMany, articles).stream().map(Asked::item).toList();
    }

    /** The numbers of these articles. */
    static List<Integer> some(int howMany, int articles) {
        return new SplittableRandom(1).ints(0, articles).distinct().limit(howMany).boxed().toList();
    }

    /** A list of every topic. */
    static List<String> lists() {
        return IntStream.range(0, Corpus.TOPICS).mapToObj(Asked::list).toList();
    }

    /** Any of these, again and again, in no order. */
    static Supplier<Iterator<ByteBuffer>> anyOf(List<String> paths) {
        var requests = paths.stream().map(path -> Questions.get(path, Map.of())).toList();
        var random = new SplittableRandom(2);
        return () -> Questions.anyOf(requests, random);
    }

    /** Searches, none of them asked twice. */
    static Supplier<Iterator<ByteBuffer>> searches() {
        var random = new SplittableRandom(3);
        Set<String> asked = new HashSet<>();
        return () -> Stream.generate(() -> Corpus.query(random)).filter(asked::add).map(query -> Questions.get(search(query), Map.of()))
                .iterator();
    }
}
