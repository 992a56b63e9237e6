package org.kindred.publish.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.RetractionSource;
import org.kindred.kernel.imports.RetractionSource.Reading;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Written.Place;

/**
 * What the operator's file of retractions says, as whichever plugin knows it by its beginning reads it.
 *
 * @param source   who says so, or {@code ""}
 * @param notices  one for each work; none unless {@code whole}
 * @param findings what is wrong in it, or why it cannot be read
 * @param whole    whether what it says may be taken over
 */
public record RetractionList(String source, List<RetractionNotice> notices, List<Finding> findings, boolean whole) {

    /** No list at all. */
    public static final RetractionList NONE = new RetractionList("", List.of(), List.of(), true);

    public static RetractionList read(Path path, Plugins plugins, Json json) {
        String name = String.valueOf(path.getFileName());
        try {
            var source = source(path, plugins);
            return source.isEmpty() ? refused(unknown(name)) : read(path, source.get(), json);
        } catch (IOException e) {
            return refused(unreadable(name, e));
        }
    }

    private static Optional<RetractionSource> source(Path path, Plugins plugins) throws IOException {
        try (var in = Files.newInputStream(path)) {
            String beginning = new String(in.readNBytes(RetractionSource.BEGINNING), UTF_8).replaceFirst("^\uFEFF", "");
            return plugins.registry().all(RetractionSource.class).stream().filter(source -> source.reads(beginning)).findFirst();
        }
    }

    private static RetractionList read(Path path, RetractionSource source, Json json) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            return named(String.valueOf(path.getFileName()), source, source.read(in, json));
        }
    }

    private static RetractionList named(String file, RetractionSource source, Reading reading) {
        var findings = reading.findings().stream().map(finding -> new Finding(finding.severity(), finding.rule(), file, finding.place(),
                finding.message(), finding.help())).toList();
        return new RetractionList(source.name(), reading.whole() ? reading.notices() : List.of(), findings, reading.whole());
    }

    private static RetractionList refused(Finding finding) {
        return new RetractionList("", List.of(), List.of(finding), false);
    }

    private static Finding unknown(String name) {
        return Finding.error("unknown-format", name, Place.START, "This is no list of retractions that an installed plugin reads.",
                "Give Retraction Watch's CSV file, or JSON of Crossref.");
    }

    public static Finding unreadable(String name, IOException failure) {
        return Finding.error("unreadable", name, Place.START, "This cannot be read: " + Unreadable.reason(failure) + ".",
                "Give Retraction Watch's CSV file, or JSON of Crossref.");
    }
}
