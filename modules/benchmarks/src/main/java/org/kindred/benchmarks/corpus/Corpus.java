package org.kindred.benchmarks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A site of Markdown articles of 3 KB, each with 3 of 200 topics and one of 50 authors, one in ten with 3 of 100 citations.
 *
 * @param articles how many
 */
public record Corpus(int articles) {

    /** How many topics there are. */
    public static final int TOPICS = 200;

    private static final int PEOPLE = 50;
    private static final int CITATIONS = 100;
    private static final int CITED = 3;
    private static final int ARTICLE_BYTES = 3_000;
    private static final long SEED = 20_260_105;
    private static final Vocabulary WORDS = Vocabulary.read();

    /** How many items the site has in all. */
    public int items() {
        return articles + TOPICS + PEOPLE + CITATIONS;
    }

    /** An article's slug; articles count from 0. */
    public static String article(int number) {
        return "article-%06d".formatted(number);
    }

    /** A topic's slug; topics count from 0. */
    public static String topic(int number) {
        return "topic-%03d".formatted(number);
    }

    /** A search for one or two words that say something, as frequent as they are in the articles. */
    public static String query(RandomGenerator random) {
        String word = WORDS.drawTelling(random);
        return random.nextBoolean() ? word : word + ' ' + WORDS.drawTelling(random);
    }

    /** Writes the content folder. One that is there already, complete, stays as it is. */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder.resolve("site.yaml"))) {
            return;
        }
        for (String plural : new String[] {"articles", "topics", "people", "citations"}) {
            Files.createDirectories(folder.resolve(plural));
        }
        for (int i = 0; i < TOPICS; i++) {
            Files.writeString(folder.resolve("topics").resolve(topic(i) + ".md"), topicFile(i));
        }
        for (int i = 0; i < PEOPLE; i++) {
            Files.writeString(folder.resolve("people").resolve(person(i) + ".md"), personFile(i));
        }
        for (int i = 0; i < CITATIONS; i++) {
            Files.writeString(folder.resolve("citations").resolve(citation(i) + ".md"), citationFile(i));
        }
        writeArticles(folder, 0, articles);
        Files.writeString(folder.resolve("site.yaml"), "name: Benchmark\nbaseUrl: https://example.org\n"
                + "defaultLocale: en\nlocales: [en]\ntimeZone: UTC\nurls:\n  article: /blog/{slug}\n  topic: /topics/{slug}\n");
    }

    /** Writes articles from one number to before another, as a site grows. */
    public static void writeArticles(Path folder, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Files.writeString(folder.resolve("articles").resolve(article(i) + ".md"), articleFile(i));
        }
    }

    /** The file of an article, front matter first. */
    public static String articleFile(int number) {
        var random = new SplittableRandom(SEED + number);
        var file = new StringBuilder(ARTICLE_BYTES + 400);
        file.append("---\ntitle: ").append(phrase(random, 4 + random.nextInt(5)));
        file.append("\nsummary: ").append(sentence(random));
        file.append("\ndate: ").append(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3600)));
        file.append("\ntopics: [").append(three(random, TOPICS).mapToObj(Corpus::topic).collect(Collectors.joining(", ")));
        file.append("]\nauthors: [").append(person(random.nextInt(PEOPLE))).append("]\n---\n");
        var cited = number % 10 == 0 ? three(random, CITATIONS).toArray() : new int[0];
        for (int section = 0; file.length() < ARTICLE_BYTES; section++) {
            section(file, random, section, section < cited.length ? " [@" + citation(cited[section]) + "]" : "");
        }
        return file.toString();
    }

    private static void section(StringBuilder file, RandomGenerator random, int number, String cite) {
        file.append("\n## ").append(phrase(random, 3)).append("\n\n");
        file.append(paragraph(random)).append(cite).append("\n\n");
        if (number % 2 == 0) {
            IntStream.range(0, CITED).forEach(point -> file.append("- **").append(phrase(random, 2)).append("**: ")
                    .append(sentence(random)).append('\n'));
        } else {
            file.append("See [").append(phrase(random, 2)).append("](../topics/").append(topic(random.nextInt(TOPICS))).append(".md). ")
                    .append(paragraph(random)).append('\n');
        }
    }

    private static String topicFile(int number) {
        var random = new SplittableRandom(-SEED - number);
        return "---\ntitle: %s\nsummary: %s\n---\n%s\n".formatted(phrase(random, 2), sentence(random), paragraph(random));
    }

    private static String personFile(int number) {
        var random = new SplittableRandom(SEED * 3 + number);
        return "---\ntitle: %s\naffiliation: %s\n---\n%s\n".formatted(phrase(random, 2), phrase(random, 3), paragraph(random));
    }

    private static String citationFile(int number) {
        var random = new SplittableRandom(SEED * 5 + number);
        return """
                ---
                type: article-journal
                title: %s
                author:
                  - {family: %s, given: %s}
                  - {family: %s, given: %s}
                container-title: %s
                issued: "%d"
                volume: "%d"
                page: %d-%d
                DOI: 10.5555/bench.%d
                ---
                """.formatted(phrase(random, 9), name(random), name(random), name(random), name(random), phrase(random, 3),
                1990 + random.nextInt(35), random.nextInt(1, 90), 100 + number, 110 + number, number);
    }

    private static String person(int number) {
        return "person-%02d".formatted(number);
    }

    private static String citation(int number) {
        return "citation-%03d".formatted(number);
    }

    private static IntStream three(SplittableRandom random, int of) {
        return random.ints(0, of).distinct().limit(CITED);
    }

    private static String paragraph(RandomGenerator random) {
        return IntStream.range(0, 3 + random.nextInt(3)).mapToObj(i -> sentence(random)).collect(Collectors.joining(" "));
    }

    private static String sentence(RandomGenerator random) {
        return capital(IntStream.range(0, 8 + random.nextInt(12)).mapToObj(i -> WORDS.draw(random)).collect(Collectors.joining(" "))) + '.';
    }

    private static String phrase(RandomGenerator random, int words) {
        return capital(IntStream.range(0, words).mapToObj(i -> WORDS.drawTelling(random)).collect(Collectors.joining(" ")));
    }

    private static String name(RandomGenerator random) {
        return capital(WORDS.drawTelling(random));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
