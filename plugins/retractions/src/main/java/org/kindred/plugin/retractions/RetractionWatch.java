package org.kindred.plugin.retractions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import org.kindred.kernel.imports.RetractionSource;
import org.kindred.kernel.value.Json;

/** Reads Retraction Watch's database, as Crossref hands it out: a CSV file with a row for each thing that happened to a work. */
final class RetractionWatch implements RetractionSource {

    static final String NAME = "Retraction Watch";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(String beginning) {
        String header = beginning.lines().findFirst().orElse("");
        return List.of(WatchRow.NATURE, WatchRow.DOI).stream().allMatch(header::contains);
    }

    @Override
    public Reading read(InputStream file, Json json) throws IOException {
        var notices = new Notices();
        var rows = new CsvRows(new InputStreamReader(file, UTF_8));
        var header = rows.row();
        if (header.isEmpty()) {
            notices.refuse(1, "The file is empty.", "Give the whole file.");
            return notices.reading();
        }
        var columns = header.get().fields().stream().map(String::strip).toList();
        int nameless = 0;
        for (var next = rows.row(); next.isPresent(); next = rows.row()) {
            var row = WatchRow.of(columns, next.get());
            if (rows.brokenOff() || !row.wide() && !rows.ended()) {
                notices.refuse(row.line(), "The file breaks off in the row that begins here.",
                        "Give the whole file; what was known before still counts.");
                return notices.reading();
            }
            nameless += row.tell(notices) ? 0 : 1;
        }
        if (nameless > 0) {
            notices.note("%d rows name no DOI and no PubMed number; nothing can be matched with them.".formatted(nameless));
        }
        return notices.reading();
    }
}
