package org.kindred.benchmarks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A directory of forums under a tree of conditions: 20 of them, each with 3 under it, and 3 under each of those. One forum in two says what it
 * costs, whether it is anonymous, and for which ages it is.
 *
 * @param forums how many
 */
public record Directory(int forums) {

    /** How many conditions have none above them. */
    public static final int ROOTS = 20;

    /** The languages of forums, the most frequent one first. */
    public static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "pt");

    /** The countries of forums. */
    public static final List<String> COUNTRIES = List.of("GB", "US", "ES", "MX", "DE", "AT", "FR", "CA", "BR", "AU");

    private static final int UNDER = 3;
    private static final long SEED = 20_261_126;
    private static final Vocabulary WORDS = Vocabulary.read();
    private static final List<String> KINDS = List.of("forum", "social-network", "group", "chat", "app");
    private static final List<String> MODELS = List.of("professional", "trained-peer", "community", "none");

    /** A condition that has none above it, by its number. */
    public static String root(int number) {
        return "condition-%02d".formatted(number);
    }

    /** A forum's slug; forums count from 0. */
    public static String forum(int number) {
        return "forum-%06d".formatted(number);
    }

    /** Writes the content folder. One that is there already, complete, stays as it is. */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder.resolve("site.yaml"))) {
            return;
        }
        Files.createDirectories(folder.resolve("topics"));
        Files.createDirectories(folder.resolve("forums"));
        for (int i = 0; i < ROOTS; i++) {
            writeTopic(folder, root(i), "", UNDER - 1);
        }
        for (int i = 0; i < forums; i++) {
            Files.writeString(folder.resolve("forums").resolve(forum(i) + ".md"), file(i));
        }
        Files.writeString(folder.resolve("site.yaml"), "name: Directory\nbaseUrl: https://example.org\ndefaultLocale: en\nlocales: [en]\n"
                + "timeZone: UTC\nurls:\n  forum: /forums/{slug}\n  topic: /topics/{slug}\n");
    }

    private static void writeTopic(Path folder, String slug, String parent, int deeper) throws IOException {
        Files.writeString(folder.resolve("topics").resolve(slug + ".md"),
                "---\ntitle: About %s\n%s---\n".formatted(slug, parent.isEmpty() ? "" : "parent: " + parent + "\n"));
        for (int i = 0; i < UNDER && deeper > 0; i++) {
            writeTopic(folder, slug + "-" + i, slug, deeper - 1);
        }
    }

    /** The file of a forum, front matter first. */
    static String file(int number) {
        var random = new SplittableRandom(SEED + number);
        var file = new StringBuilder("---\n");
        line(file, "title", words(random, 3));
        line(file, "summary", words(random, 14));
        line(file, "date", LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3600)));
        line(file, "url", "https://%s.example.org/".formatted(forum(number)));
        line(file, "kind", KINDS.get(random.nextInt(KINDS.size())));
        line(file, "conditions", IntStream.range(0, 2).mapToObj(i -> condition(random)).distinct().toList());
        int language = random.nextInt(LANGUAGES.size());
        line(file, "languages", List.of(LANGUAGES.get(Math.min(language, random.nextInt(LANGUAGES.size())))));
        line(file, "countries", random.ints(2, 0, COUNTRIES.size()).distinct().mapToObj(COUNTRIES::get).toList());
        line(file, "moderation", "{model: %s, hours: %s}".formatted(MODELS.get(random.nextInt(MODELS.size())), words(random, 2)));
        if (random.nextBoolean()) {
            line(file, "cost", random.nextInt(4) > 0 ? "Free" : "Subscription");
            line(file, "anonymity", random.nextInt(3) > 0 ? "Nickname" : "Real names");
            line(file, "minimumAge", 13 + random.nextInt(6));
        }
        if (random.nextInt(3) == 0) {
            line(file, "assured", LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000)));
        }
        return file.append("---\n").append(words(random, 60)).append(".\n").toString();
    }

    private static void line(StringBuilder file, String key, Object value) {
        file.append(key).append(": ").append(value).append('\n');
    }

    private static String condition(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(UNDER)).mapToObj(i -> "-" + random.nextInt(UNDER))
                .collect(Collectors.joining("", root(random.nextInt(ROOTS)), ""));
    }

    private static String words(RandomGenerator random, int many) {
        return "On " + IntStream.range(0, many).mapToObj(i -> WORDS.drawTelling(random)).collect(Collectors.joining(" "));
    }
}
