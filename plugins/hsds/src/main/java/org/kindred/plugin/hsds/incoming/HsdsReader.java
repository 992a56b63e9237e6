package org.kindred.plugin.hsds.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.value.Value;

/** Reads HSDS as JSON, one document or one on each line: services become forums and helplines. */
public final class HsdsReader implements ContentReader {

    /** Names of HSDS that neither our own files nor those of other formats have. */
    private static final List<String> MARKS = List.of("\"total_items\"", "\"contents\"", "\"organization_id\"", "\"service_at_locations\"",
            "\"fees_description\"", "\"minimum_age\"", "\"maximum_age\"", "\"assured_date\"", "\"assurer_email\"",
            "\"application_process\"",
            "\"last_modified\"", "\"interpretation_services\"", "\"eligibility_description\"", "\"service_areas\"", "\"cost_options\"",
            "\"taxonomy_term\"", "\"organization\"", "\"alternate_name\"", "\"services\"", "\"phones\"", "\"schedules\"",
            "\"accreditations\"");
    private static final ImportFormat WHOLE = new ImportFormat("HSDS",
            List.of("application/json", "application/vnd.openreferral.hsds+json"), List.of("hsds.json", "json"), 64L * 1024 * 1024, MARKS);
    private static final ImportFormat LINES = new ImportFormat("HSDS as lines of JSON",
            List.of("application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/vnd.openreferral.hsds+x-ndjson"),
            List.of("hsds.ndjson", "ndjson", "jsonl"), ImportFormat.LARGE, MARKS);

    private final ImportFormat format;

    private HsdsReader(ImportFormat format) {
        this.format = format;
    }

    /** Of one document, and of one on each line. */
    public static List<ContentReader> both() {
        return List.of(new HsdsReader(WHOLE), new HsdsReader(LINES));
    }

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public void read(Payload file, Surroundings around, Hearer hearer) {
        var entries = new Entries(around, hearer);
        if (format.equals(WHOLE)) {
            new JsonServices(1, entries::take).read(file.open()).ifPresent(hearer::hear);
        } else {
            lines(file, entries, hearer);
        }
    }

    private static void lines(Payload file, Entries entries, Hearer hearer) {
        try (var lines = new BufferedReader(new InputStreamReader(file.open(), UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    new JsonServices(number, entries::take).read(new ByteArrayInputStream(line.getBytes(UTF_8))).ifPresent(hearer::hear);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Mark> marks(Value.Group fields) {
        return Marks.of(fields);
    }
}
