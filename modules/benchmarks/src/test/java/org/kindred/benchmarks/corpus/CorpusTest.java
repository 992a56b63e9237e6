package org.kindred.benchmarks.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    private Path folder;

    @Test
    void writesEveryItemAsAFile() throws IOException {
        var corpus = new Corpus(20);
        corpus.write(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(corpus.items(), files.filter(file -> file.toString().endsWith(".md")).count());
        }
    }

    @Test
    void isTheSameEveryTime() {
        assertEquals(Corpus.articleFile(7), Corpus.articleFile(7));
    }

    @Test
    void articlesHaveThreeKilobytes() {
        var sizes = IntStream.range(0, 100).map(i -> Corpus.articleFile(i).length()).summaryStatistics();
        assertTrue(sizes.getMin() >= 3000 && sizes.getAverage() < 3800, sizes::toString);
    }

    @Test
    void articlesHaveThreeTopicsAndOneInTenHasThreeCitations() {
        assertEquals(3, Pattern.compile("topic-\\d+").matcher(Corpus.articleFile(1).lines().filter(l -> l.startsWith("topics:"))
                .findFirst().orElseThrow()).results().map(topic -> topic.group()).distinct().count());
        assertEquals(3, cites(Corpus.articleFile(10)));
        assertEquals(0, cites(Corpus.articleFile(11)));
    }

    @Test
    void wordsAreAsFrequentAsInRealPages() {
        var words = Vocabulary.read();
        var random = new SplittableRandom(1);
        var drawn = Stream.generate(() -> words.draw(random)).limit(100_000).toList();
        double you = drawn.stream().filter("you"::equals).count() / 100_000.0;
        assertTrue(you > 0.02 && you < 0.06, "'you' is one word of thirty: " + you);
        assertTrue(drawn.stream().distinct().count() > 8_000, "and the tail is long");
    }

    private static long cites(String article) {
        return Pattern.compile("\\[@citation-").matcher(article).results().count();
    }
}
