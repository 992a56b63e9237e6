package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.csl.locale.LocaleSource;

/**
 * The CSL project's own test suite. It is not part of this repository: {@code -Dcsl.suite=} names the folder of its fixtures,
 * {@code -Dcsl.locales=} that of the locale files.
 */
class CslSuiteTest {

    /** As many as have passed with the locale files of 2025; some fixtures expect the words of older ones. */
    private static final int PASSING = 828;

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    @Test
    void the_fixtures_of_the_suite_come_out_as_its_authors_have_written_them() throws IOException {
        assumeTrue(System.getProperty("csl.suite") != null && System.getProperty("csl.locales") != null, "no fixtures are given");
        List<String> failing = new ArrayList<>();
        int all = 0;
        for (Path file : files()) {
            Fixture fixture = Fixture.read(file);
            all++;
            if (!fixture.actual(locales()).equals(fixture.expected())) {
                failing.add(fixture.name());
            }
        }
        assertTrue(all - failing.size() >= PASSING, () -> "failing: " + failing);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("csl.suite")))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private LocaleSource locales() {
        return tag -> known.computeIfAbsent(tag, CslSuiteTest::locale);
    }

    private static Optional<String> locale(String tag) {
        Path file = Path.of(System.getProperty("csl.locales"), "locales-" + tag + ".xml");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
