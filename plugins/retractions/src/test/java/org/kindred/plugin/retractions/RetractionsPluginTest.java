package org.kindred.plugin.retractions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.imports.RetractionSource;
import org.kindred.kernel.imports.RetractionSource.Reading;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.rest.json.JacksonJson;
import org.kindred.testkit.PluginContract;

class RetractionsPluginTest extends PluginContract {

    private static final String HEADER = "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,"
            + "RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
            + "Reason,Paywalled,Notes\n";

    @Override
    protected Plugin plugin() {
        return new RetractionsPlugin();
    }

    private static Reading read(String file) {
        var source = Plugins.of(List.of(new RetractionsPlugin())).registry().all(RetractionSource.class).stream()
                .filter(each -> each.reads(file.substring(0, Math.min(file.length(), RetractionSource.BEGINNING)))).findFirst()
                .orElseThrow();
        try {
            return source.read(new ByteArrayInputStream(file.getBytes(UTF_8)), new JacksonJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String date, String doi, String pubMed, String nature) {
        return "1,\"A title, with a comma\",\"(HSC) Medicine;\",,J,P,US,\"A; B\",,Research Article;," + date
                + ",10.1000/notice,0,1/1/2001 0:00,"
                + doi + "," + pubMed + "," + nature + ",\"+Concerns/Issues About Data;+Fake \"\"Peer\"\" Review;\",No,\"Two\nlines\"\n";
    }

    private static List<String> told(Reading reading) {
        return reading.notices().stream().map(notice -> notice.work().key() + " " + notice.retraction().status().word()
                + notice.retraction().date().map(day -> " " + day).orElse("")).toList();
    }

    private static List<String> rules(Reading reading) {
        return reading.findings().stream().map(finding -> finding.place().line() + " " + finding.rule()).toList();
    }

    @Test
    void aRowOfRetractionWatchIsANoticeByDoiAndByPubMedNumber() {
        var reading = read("\uFEFF" + HEADER + row("2/3/2020 0:00", "10.1000/ABC", "0123", "Retraction"));
        assertEquals(List.of("doi:10.1000/abc retracted 2020-02-03", "pmid:123 retracted 2020-02-03"), told(reading));
        Retraction told = reading.notices().getFirst().retraction();
        assertEquals(Optional.of("https://doi.org/10.1000/notice"), told.notice());
        assertEquals(Optional.of("Concerns/Issues About Data; Fake \"Peer\" Review"), told.reason());
        assertEquals(Optional.of("Retraction Watch"), told.source());
        assertEquals(List.of(), reading.findings());
        assertTrue(reading.whole());
    }

    @ParameterizedTest
    @CsvSource({"Retraction,retracted", "Expression of concern,expression-of-concern", "CORRECTION,corrected"})
    void eachNatureIsAStatus(String nature, String status) {
        assertEquals(List.of("doi:10.1000/a " + status + " 2020-02-03"),
                told(read(HEADER + row("2/3/2020", "10.1000/a", "0", nature))));
    }

    @Test
    void theWorstCountsAndOfTwoAlikeTheLater() {
        assertEquals(List.of("doi:10.1000/a retracted 2019-01-01"), told(read(HEADER + row("1/1/2018", "10.1000/a", "", "Retraction")
                + row("1/1/2019", "10.1000/A", "", "Retraction") + row("1/1/2021", "10.1000/a", "", "Correction"))));
    }

    @Test
    void aReinstatementEndsWhatWasBeforeItAndNothingAfterIt() {
        String retracted = row("1/1/2018", "10.1000/a", "", "Retraction");
        String reinstated = row("1/1/2019", "10.1000/a", "", "Reinstatement");
        var reading = read(HEADER + retracted + reinstated);
        assertEquals(List.of("doi:10.1000/a none 2019-01-01"), told(reading));
        var told = reading.notices().getFirst().retraction();
        assertEquals("Reinstated on 2019-01-01; before that: retracted on 2018-01-01.", told.reason().orElseThrow());
        assertEquals("Retraction Watch", told.source().orElseThrow());
        assertEquals(Optional.of("https://doi.org/10.1000/notice"), told.notice());
        assertEquals(List.of("doi:10.1000/a retracted 2020-01-01"),
                told(read(HEADER + reinstated + retracted + row("1/1/2020", "10.1000/a", "", "Retraction"))));
    }

    @Test
    void brokenRowsAreToldWithTheirLinesAndTheOthersCount() {
        var reading = read(HEADER + "2,short\n" + row("1/1/2018", "10.1000/a", "", "Retraction") + row("1/1/2018", "10.1000/b", "", "Odd")
                + row("13/45/2018", "10.1000/c", "", "Retraction") + row("1/1/2018", "unavailable", "0", "Retraction"));
        assertEquals(List.of("doi:10.1000/a retracted 2018-01-01", "doi:10.1000/c retracted"), told(reading));
        assertEquals(List.of("2 broken-row", "5 broken-row", "7 broken-row", "1 without-identifier"), rules(reading));
        assertTrue(reading.whole());
    }

    @Test
    void manyBrokenRowsAreToldInFewLines() {
        var reading = read(HEADER + "2,short\n".repeat(1000));
        assertEquals(21, reading.findings().size());
        assertEquals("980 more rows cannot be understood.", reading.findings().getLast().message());
    }

    @Test
    void aFileThatBreaksOffIsNotTaken() {
        String whole = HEADER + row("1/1/2018", "10.1000/a", "", "Retraction") + row("1/1/2018", "10.1000/b", "", "Retraction");
        for (int cut : List.of(3, 30, 120)) {
            var reading = read(whole.substring(0, whole.length() - cut));
            assertFalse(reading.whole(), "cut by " + cut);
            assertEquals(List.of(), reading.notices());
            assertEquals(List.of("4 broken-list"), rules(reading));
        }
    }

    @Test
    void sixtyThousandRowsAreRead() {
        String rows = IntStream.range(0, 60_000).mapToObj(i -> row("1/1/2018 0:00", "10.1000/" + i, "", "Retraction"))
                .collect(Collectors.joining());
        assertEquals(60_000, read(HEADER + rows).notices().size());
    }

    private static final String UPDATED = """
            {"DOI": "10.1000/A", "updated-by": [{"DOI": "10.1000/n", "type": "%s", "label": "A label", "source": "retraction-watch",
             "updated": {"date-parts": [[2020, 2, 3]], "date-time": "2020-02-03T00:00:00Z", "timestamp": 1}}]}""";

    @Test
    void aWorkOfCrossrefsTellsWhatUpdatedIt() {
        var reading = read(UPDATED.formatted("retraction"));
        assertEquals(List.of("doi:10.1000/a retracted 2020-02-03"), told(reading));
        assertEquals(Optional.of("https://doi.org/10.1000/n"), reading.notices().getFirst().retraction().notice());
        assertEquals(Optional.of("Crossref (retraction-watch)"), reading.notices().getFirst().retraction().source());
    }

    @ParameterizedTest
    @CsvSource({"partial_retraction,retracted", "withdrawal,retracted", "removal,retracted", "expression_of_concern,expression-of-concern",
            "corrigendum,corrected", "erratum,corrected", "correction,corrected"})
    void eachTypeOfCrossrefsIsAStatus(String type, String status) {
        assertEquals(List.of("doi:10.1000/a " + status + " 2020-02-03"), told(read(UPDATED.formatted(type))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new_version", "addendum", ""})
    void otherTypesSayNothingAgainstAWork(String type) {
        assertEquals(List.of(), told(read(UPDATED.formatted(type))));
        assertTrue(read(UPDATED.formatted(type)).whole());
    }

    @Test
    void aReinstatementOfCrossrefsIsCheckedAndNothingAgainstTheWork() {
        var told = read(UPDATED.formatted("reinstatement"));
        assertEquals(List.of("doi:10.1000/a none 2020-02-03"), told(told));
        assertEquals("Reinstated on 2020-02-03.", told.notices().getFirst().retraction().reason().orElseThrow());
    }

    @Test
    void aNoticeTellsWhatItUpdatesAloneOrInAListOfAMessage() {
        String notice = "{\"DOI\": \"10.1000/n\", \"update-to\": [{\"DOI\": \"10.1000/a\", \"type\": \"retraction\","
                + " \"updated\": {\"date-time\": \"2020-02-03T00:00:00Z\"}}]}";
        for (String file : List.of(notice, "[" + notice + "]", "{\"status\": \"ok\", \"message\": " + notice + "}",
                "{\"status\": \"ok\", \"message\": {\"items\": [" + notice + ", {\"DOI\": \"10.1000/z\"}]}}")) {
            assertEquals(List.of("doi:10.1000/a retracted 2020-02-03"), told(read(file)), file);
        }
    }

    @Test
    void jsonThatIsNoneOrOfSomethingElseIsNotTaken() {
        for (String file : List.of("{\"DOI\": \"10.1", "[]", "{\"title\": \"x\"}")) {
            assertFalse(read(file).whole(), file);
            assertEquals(List.of("1 broken-list"), rules(read(file)));
        }
    }
}
