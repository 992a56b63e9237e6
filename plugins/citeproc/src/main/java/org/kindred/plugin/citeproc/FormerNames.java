package org.kindred.plugin.citeproc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.problem.StorageFailed;

/** Styles that the CSL repository once had under other names: {@code vancouver} is {@code nlm-citation-sequence} now. */
final class FormerNames {

    private static final String FILE = "renamed-styles.txt";

    private final Map<String, String> successors;

    private FormerNames(Map<String, String> successors) {
        this.successors = Map.copyOf(successors);
    }

    /** Those that this plugin brings. */
    static FormerNames read() {
        try (var in = new BufferedReader(
                new InputStreamReader(requireNonNull(FormerNames.class.getResourceAsStream(FILE)), UTF_8))) {
            return new FormerNames(in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        } catch (IOException e) {
            throw new StorageFailed("The former names of citation styles cannot be read.", e);
        }
    }

    /** What a style is called now. */
    Optional<String> successor(String name) {
        return Optional.ofNullable(successors.get(name));
    }

    /** All of them, each with its successor. */
    Map<String, String> all() {
        return successors;
    }
}
