package org.kindred.architecturetests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.StandardRules;

/** What can be found in content is in the list of rules, because a site can set, and a person look up, only what is there. */
class RuleListTest {

    /** What is told of files from elsewhere while they are imported; nobody can set it. */
    private static final Set<String> OF_IMPORTS = Set.of("/publish/incoming/", "/publish/numbered/", "/publish/references/",
            "/publish/archive/", "/references/", "/app/command/", "/plugin/bibtex/", "/plugin/ris/", "/plugin/nbib/", "/plugin/endnote/",
            "/plugin/csljson/", "/plugin/hsds/incoming/", "/plugin/wordpress/", "/plugin/retractions/", "ItemsImporter.java",
            "UnpackedAssets.java");
    private static final Set<String> NAMES_OF_IMPORTS = Set.of("zip-broken", "state-unknown");
    private static final String NAME = "(?:\"([a-z0-9-]+)\"|([A-Z_]+))\\s*,";
    private static final Pattern TOLD = Pattern
            .compile("(?:Finding\\.(?:info|warning|error)\\(|new Finding\\([^,;]+,|tell\\(Severity\\.\\w+,)\\s*" + NAME);
    private static final Pattern OF_FIELDS = Pattern.compile("\"((?:invalid|missing|normalised|unknown)-[a-z-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([a-z0-9-]+)\"");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (var modules = Files.list(House.ROOT.resolve("modules")); var plugins = Files.list(House.ROOT.resolve("plugins"))) {
            return Stream.concat(modules, plugins).map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)
                    .flatMap(RuleListTest::files).toList().stream();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> told(Path file) {
        String text = text(file);
        var constants = new HashMap<String, String>();
        CONSTANT.matcher(text).results().forEach(found -> constants.put(found.group(1), found.group(2)));
        var direct = TOLD.matcher(text).results()
                .flatMap(found -> Stream.ofNullable(found.group(1) == null ? constants.get(found.group(2)) : found.group(1)));
        return file.toString().contains("/markdown/")
                ? Stream.concat(direct, OF_FIELDS.matcher(text).results().map(found -> found.group(1)))
                : direct;
    }

    private static Set<String> listed() {
        return StandardRules.ALL.stream().map(Rule::name).collect(Collectors.toSet());
    }

    @Test
    void whatCanBeFoundInContentIsListed() throws IOException {
        var missing = new TreeSet<>(sources().filter(file -> OF_IMPORTS.stream().noneMatch(part -> file.toString().contains(part)))
                .flatMap(RuleListTest::told).collect(Collectors.toSet()));
        assertTrue(missing.contains("web-link-dead") && missing.contains("missing-helpline") && missing.contains("invalid-date"),
                missing::toString);
        missing.removeAll(listed());
        missing.removeAll(NAMES_OF_IMPORTS);
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatIsListedCanBeFound() throws IOException {
        String all = sources().map(RuleListTest::text).collect(Collectors.joining());
        assertEquals(Set.of(), listed().stream().filter(name -> !all.contains("\"" + name + "\"")).collect(Collectors.toSet()));
    }

    @Test
    void everyRuleSaysWhyAndWhatToDoInBothLanguages() {
        assertEquals(listed().size(), StandardRules.ALL.size(), "each is there once");
        assertFalse(StandardRules.ALL.stream().flatMap(rule -> Stream.of(rule.title(), rule.why(), rule.mend()))
                .anyMatch(phrase -> phrase.english().isBlank() || phrase.spanish().isBlank()));
    }
}
