package org.kindred.plugin.readability.syllables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Words that no rule counts rightly: lines of a number and the words that have so many syllables. */
final class Listed {

    private Listed() {
    }

    static Map<String, Integer> read(String file) {
        try (InputStream in = Listed.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the plugin is not complete: " + file);
            }
            var words = new HashMap<String, Integer>();
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ");
                for (int i = 1; i < parts.length; i++) {
                    words.put(parts[i], Integer.valueOf(parts[0]));
                }
            });
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
