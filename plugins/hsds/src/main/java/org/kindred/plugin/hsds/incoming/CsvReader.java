package org.kindred.plugin.hsds.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * Reads tables: a row is a forum or a helpline. The headings of the columns are names of our fields, or those that HSDS gives its
 * {@code services.csv}, or both. Commas, semicolons or tabs part the cells.
 */
public final class CsvReader implements ContentReader {

    private static final ImportFormat FORMAT = new ImportFormat("CSV", List.of("text/csv", "application/csv", "text/tab-separated-values"),
            List.of("csv", "tsv"), ImportFormat.LARGE, List.of());
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Override
    public ImportFormat format() {
        return FORMAT;
    }

    @Override
    public void read(Payload file, Surroundings around, Hearer hearer) {
        Charset charset = isUtf8(file) ? UTF_8 : WESTERN;
        if (charset.equals(WESTERN)) {
            hearer.hear(Finding.warning("encoding", "", Place.START, "The file is not UTF-8; it was read as Windows-1252.",
                    "Save it as UTF-8, so that no letter is mistaken."));
        }
        try (var text = new BufferedReader(new InputStreamReader(file.open(), charset), 64 * 1024)) {
            skipMark(text);
            read(text, new Entries(around, hearer), hearer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static boolean isUtf8(Payload file) {
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] some = new char[16 * 1024];
        try (var text = new InputStreamReader(file.open(), decoder)) {
            int read = text.read(some);
            while (read >= 0) {
                read = text.read(some);
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader text, Entries entries, Hearer hearer) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setTrailingData(true)
                .setIgnoreEmptyLines(false).get();
        int line = 1;
        try (var table = CSVParser.builder().setReader(text).setFormat(format).get()) {
            var rows = table.iterator();
            var headings = new Headings(rows.hasNext() ? rows.next().toList() : List.of(), entries.types());
            headings.findings().forEach(hearer::hear);
            line = (int) table.getCurrentLineNumber() + 1;
            while (headings.areUsable() && rows.hasNext()) {
                CSVRecord row = rows.next();
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    new TableRow(headings, row.toList(), line, (int) row.getRecordNumber(), entries, hearer).take();
                }
                line = (int) table.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e;
            }
            hearer.hear(unreadable(line));
        } catch (CSVException e) {
            hearer.hear(unreadable(line));
        }
    }

    private static Finding unreadable(int line) {
        return Finding.error("invalid-csv", "", new Place(line, 1), "The table cannot be read from here on; what stands before was.",
                "Look for a quote that is never closed.");
    }

    /** Whatever parts the headings most often. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(ImportFormat.BEGINNING);
        char[] beginning = new char[ImportFormat.BEGINNING - 1];
        int length = Math.max(0, text.read(beginning));
        text.reset();
        String headings = new String(beginning, 0, length).lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char each : new char[] {';', '\t'}) {
            most = count(headings, each) > count(headings, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    @Override
    public List<Mark> marks(Value.Group fields) {
        return Marks.of(fields);
    }
}
