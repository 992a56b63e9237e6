package org.kindred.kernel.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.kernel.value.Value;

/**
 * The list of a rule in each language, with what a site adds to it ({@code words}) and takes from it ({@code allow}). Lines of a file are
 * {@code phrase, phrase = what to write}; a phrase with nothing to write is one that is fine though it holds another. Safe for threads.
 */
public final class WordLists {

    /** A list as one site has it. */
    private record Own(String language, RuleSettings settings) {
    }

    private static final int MOST_SITES = 100;

    private final Map<String, Map<String, String>> standard;
    private final Map<Own, WordList> lists = new ConcurrentHashMap<>();

    private WordLists(Map<String, Map<String, String>> standard) {
        this.standard = standard;
    }

    /**
     * The lists of the files {@code name.en.txt} and {@code name.es.txt}.
     *
     * @param beside a class of the plugin, in the package in which they are
     */
    public static WordLists of(Class<?> beside, String name) {
        return new WordLists(Map.of("en", read(beside, name + ".en.txt"), "es", read(beside, name + ".es.txt")));
    }

    /** The list for a text; empty, but for what the site adds, in a language that has none. */
    public WordList of(Subject subject, Rule rule) {
        if (lists.size() > MOST_SITES) {
            lists.clear();
        }
        return lists.computeIfAbsent(new Own(subject.language(), subject.settings(rule)), this::extended);
    }

    private WordList extended(Own own) {
        var words = new LinkedHashMap<>(standard.getOrDefault(own.language(), Map.of()));
        switch (own.settings().more().get("words")) {
            case Value.Group(var members) -> members.forEach((word, other) -> {
                if (other instanceof Value.Text(var text)) {
                    words.put(word.toLowerCase(Locale.ROOT), text);
                }
            });
            case Value more -> more.each().filter(Value.Text.class::isInstance)
                    .forEach(word -> words.put(((Value.Text) word).text().toLowerCase(Locale.ROOT), "…"));
        }
        own.settings().more().get("allow").each().filter(Value.Text.class::isInstance)
                .forEach(word -> words.remove(((Value.Text) word).text().toLowerCase(Locale.ROOT)));
        return new WordList(words);
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the plugin is not complete: " + file);
            }
            var words = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> line.contains("=")).forEach(line -> {
                String[] sides = line.split("=", 2);
                for (String word : sides[0].split(",")) {
                    words.put(word.strip(), sides[1].strip());
                }
            });
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
