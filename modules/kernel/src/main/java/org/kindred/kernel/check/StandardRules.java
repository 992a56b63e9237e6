package org.kindred.kernel.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Severity;

/**
 * Rules that are kept without any plugin: whatever reading, rendering, linking and publishing tell of content, explained as those of checks are.
 * What is told of files from elsewhere while they are imported is not among them, as no site can set it.
 */
public final class StandardRules {

    /** All of them, by name. */
    public static final List<Rule> ALL = read("rules.txt");

    private static final int LINES = 4;

    private StandardRules() {
    }

    /** These rules and those of checks: all that can be found in content. */
    public static Stream<Rule> with(Checks checks) {
        var ofChecks = checks.rules().toList();
        var names = ofChecks.stream().map(Rule::name).collect(Collectors.toSet());
        return Stream.concat(ALL.stream().filter(rule -> !names.contains(rule.name())), ofChecks.stream());
    }

    private static List<Rule> read(String resource) {
        try (var in = Objects.requireNonNull(StandardRules.class.getResourceAsStream(resource))) {
            var lines = new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            return Stream.iterate(0, from -> from < lines.size(), from -> from + LINES)
                    .map(from -> rule(lines.subList(from, from + LINES))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(List<String> lines) {
        int space = lines.getFirst().indexOf(' ');
        String severity = lines.getFirst().substring(space + 1);
        return new Rule(lines.getFirst().substring(0, space),
                Stream.of(Severity.values()).filter(one -> one.word().equals(severity)).findFirst().orElseThrow(), phrase(lines.get(1)),
                phrase(lines.get(2)), phrase(lines.get(3)));
    }

    private static Phrase phrase(String line) {
        int bar = line.indexOf(" | ");
        return new Phrase(line.substring(0, bar), line.substring(bar + " | ".length()));
    }
}
