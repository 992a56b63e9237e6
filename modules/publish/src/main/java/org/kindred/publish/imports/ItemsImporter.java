package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Importer;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.Workshop;

/**
 * Imports items as the management API has them: {@code {"type", "slug", "locale", "fields", "body"}}, one, a list of them, or what an answer
 * has under {@code data}; or one on each line, of a file of any length.
 */
final class ItemsImporter implements Importer {

    private static final ImportFormat WHOLE = new ImportFormat("items as JSON", List.of("application/json"), List.of("json"),
            Submission.MAX_BYTES, List.of("\"fields\"", "\"body\""));
    private static final ImportFormat LINES = new ImportFormat("items as lines of JSON",
            List.of("application/x-ndjson", "application/jsonl", "application/x-jsonlines"), List.of("ndjson", "jsonl"), ImportFormat.LARGE,
            List.of());

    private final Supplier<Workshop> workshop;
    private final TextComparison comparison;
    private final ImportFormat format;

    private ItemsImporter(Supplier<Workshop> workshop, TextComparison comparison, ImportFormat format) {
        this.workshop = workshop;
        this.comparison = comparison;
        this.format = format;
    }

    /** Of one document, and of one on each line. */
    static List<Importer> both(Supplier<Workshop> workshop, TextComparison comparison) {
        return List.of(new ItemsImporter(workshop, comparison, WHOLE), new ItemsImporter(workshop, comparison, LINES));
    }

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public void plan(Submission submission, Library library, Planning planning) {
        var items = new ItemPlan(workshop.get(), comparison, submission, planning);
        if (format.equals(LINES)) {
            lines(submission, items, planning);
        } else {
            read(submission.bytes(), 1, planning).ifPresent(document -> whole(document, "#", items));
        }
    }

    private static void whole(Value document, String pointer, ItemPlan items) {
        switch (document) {
            case Value.Group group when !group.get("data").isEmpty() -> whole(group.get("data"), pointer + "/data", items);
            case Value.Many(var values) -> {
                for (int i = 0; i < values.size(); i++) {
                    items.take(values.get(i), pointer + "/" + i, 1);
                }
            }
            default -> items.take(document, pointer, 1);
        }
    }

    private void lines(Submission submission, ItemPlan items, Planning planning) {
        try (var lines = new BufferedReader(new InputStreamReader(submission.payload().open(), UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int at = number;
                if (!line.isBlank()) {
                    read(line.getBytes(UTF_8), at, planning).ifPresent(item -> items.take(item, "#", at));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Value> read(byte[] json, int line, Planning planning) {
        try {
            return Optional.of(workshop.get().ports().json().read(json));
        } catch (InvalidRequest e) {
            planning.finding(Finding.error("invalid-json", "", new Place(line, 1), e.getMessage(), "Send JSON in UTF-8."));
            planning.step(new Step(Outcome.refused("", line), Optional.empty()));
            return Optional.empty();
        }
    }
}
