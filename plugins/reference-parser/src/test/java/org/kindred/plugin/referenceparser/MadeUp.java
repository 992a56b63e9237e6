package org.kindred.plugin.referenceparser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists in {@code src/training/made-up.txt}. */
final class MadeUp {

    private static final Map<String, List<String>> LISTS = lists();

    private MadeUp() {
    }

    static List<String> list(String name) {
        return List.copyOf(LISTS.getOrDefault(name, List.of()));
    }

    private static Map<String, List<String>> lists() {
        var lists = new HashMap<String, List<String>>();
        try {
            for (String line : Files.readAllLines(Path.of("src/training/made-up.txt"))) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && colon > 0) {
                    lists.computeIfAbsent(line.substring(0, colon), any -> new ArrayList<>())
                            .addAll(List.of(line.substring(colon + 2).split("\\|")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
