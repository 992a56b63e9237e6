package org.kindred.benchmarks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the words of a folder of Markdown, most frequent first. {@code words.txt} beside this class was made by it, from pages in the
 * public domain: {@code java WordFrequencies.java FOLDER > words.txt}
 */
final class WordFrequencies {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---.*?^---$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern NOT_PROSE = Pattern.compile("<[^>]*>|\\]\\([^)]*\\)|\\{[^}]*}|https?:\\S+");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.@/'’-])[a-zA-Z][a-z]+(?![\\w@/'’-])");

    private WordFrequencies() {
    }

    public static void main(String[] args) throws IOException {
        var counts = new HashMap<String, Integer>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".md")).sorted().toList()) {
                count(Files.readString(file), counts);
            }
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .forEach(word -> System.out.println(word.getKey() + " " + word.getValue()));
    }

    private static void count(String page, Map<String, Integer> counts) {
        String prose = NOT_PROSE.matcher(FRONT_MATTER.matcher(page).replaceFirst("")).replaceAll(" ");
        WORD.matcher(prose).results().forEach(word -> counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum));
    }
}
