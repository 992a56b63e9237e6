package org.kindred.publish.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.value.Value;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.TestSite;
import org.kindred.publish.folder.FolderCheck;
import org.kindred.publish.publication.RetractionReport.Outcome;

class RetractionUpdateTest {

    private static final String HEADER = "Record ID,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n";
    private static final String RETRACTED = "1,2/3/2020 0:00,10.1000/notice,10.1000/XYZ,0,Retraction\n";

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        cited("").article("a", "A", "", "It works [@wilson-2011].").imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private TestSite cited(String fields) {
        return site.write("citations/wilson-2011.md",
                TestSite.file("Choosing", "type: book\nDOI: 10.1000/xyz\n" + fields, "A note."));
    }

    private Path file(String text) {
        try {
            var file = Files.writeString(folder.resolve("list.csv"), text);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-01T10:00:00Z")));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RetractionReport take(String text) {
        return site.publishing.takeRetractions(file(text));
    }

    private String own() {
        return new String(TestSite.JSON.write(site.data("citation", "wilson-2011").get("retraction")), UTF_8);
    }

    private List<String> shown(String slug) {
        return TestSite.texts(site.data("article", slug).at("citations.retraction.status"));
    }

    @Test
    void whatTheOperatorsFileSaysIsShownAtOnceWithWhoSaysItAndWhen() {
        long before = site.changes();
        var report = take(HEADER + RETRACTED);
        assertEquals(Outcome.TAKEN, report.outcome());
        assertEquals(1, report.citations());
        assertEquals("{\"status\":\"retracted\",\"date\":\"2020-02-03\",\"notice\":\"https://doi.org/10.1000/notice\",\"reason\":null,"
                + "\"source\":\"Retraction Watch\",\"checked\":\"2026-02-01\"}", own());
        assertEquals(List.of("retracted"), shown("a"));
        assertEquals(List.of("citation/wilson-2011@en", "article/a@en"),
                site.read(session -> session.changes(before, 10)).stream().map(each -> each.ref().toString()).toList());
        assertEquals(List.of("articles/a.md retracted-citation"),
                report.findings().stream().map(finding -> finding.file() + " " + finding.rule()).toList());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        take(HEADER + RETRACTED);
        long before = site.changes();
        assertEquals(Outcome.KNOWN, take(HEADER + RETRACTED).outcome());
        assertEquals(before, site.changes());
    }

    @Test
    void aWorkThatWasReinstatedIsShownAsCheckedWithHowThatCame() {
        take(HEADER + RETRACTED);
        take(HEADER + RETRACTED + "2,1/1/2021,,10.1000/xyz,0,Reinstatement\n");
        assertTrue(own().startsWith("{\"status\":\"none\",\"date\":\"2021-01-01\""), own());
        assertTrue(own().contains("\"reason\":\"Reinstated on 2021-01-01; before that: retracted on 2020-02-03.\""), own());
        assertEquals(List.of(), shown("a"));
        take(HEADER + RETRACTED.replace("10.1000/XYZ", "10.1000/other"));
        assertTrue(own().startsWith("{\"status\":\"unchecked\""), own());
    }

    @Test
    void theWorseOfFileAndEditorCountsAndBothAreNamed() {
        cited("retraction: {status: none, checked: 2026-02-20, source: Our librarian}").imports();
        take(HEADER + RETRACTED);
        assertEquals("{\"status\":\"retracted\",\"date\":\"2020-02-03\",\"notice\":\"https://doi.org/10.1000/notice\",\"reason\":null,"
                + "\"source\":\"Retraction Watch; Our librarian\",\"checked\":\"2026-02-20\"}", own());
        cited("retraction: {status: retracted, source: Our librarian}").imports();
        take(HEADER + RETRACTED.replace("Retraction", "Correction"));
        assertTrue(own().contains("\"retracted\"") && own().contains("Our librarian; Retraction Watch"), own());
    }

    @Test
    void aFileThatIsGoneOrBrokenOffOrSomethingElseLeavesWhatWasKnown() throws IOException {
        take(HEADER + RETRACTED);
        assertEquals(Outcome.REFUSED, take(HEADER + "1,\"2/3").outcome());
        assertEquals(Outcome.REFUSED, take("").outcome());
        assertEquals(Outcome.REFUSED, take("a poem").outcome());
        Files.delete(folder.resolve("list.csv"));
        var report = site.publishing.takeRetractions(folder.resolve("list.csv"));
        assertEquals(List.of("unreadable"), report.findings().stream().map(Finding::rule).toList());
        assertEquals(List.of("retracted"), shown("a"));
    }

    @Test
    void itCountsForWhatIsPublishedLaterAndAfterARestartWithoutTheFile() {
        take(HEADER + RETRACTED + "2,2/3/2020,,,77,Expression of concern\n");
        site.close();
        site = new TestSite(folder);
        site.write("citations/late.md", TestSite.file("Late", "type: book\nPMID: 0077", ""));
        var rules = site.article("b", "B", "", "[@late]").rules();
        assertEquals(List.of("expression-of-concern"), shown("b"));
        assertEquals(List.of("articles/b.md doubted-citation"), rules);
    }

    @Test
    void whereMoreCiteItThanFitInOneTransactionTheCitationIsNamedSoThatDeliveryWarnsMeanwhile() {
        int many = Publisher.AT_ONCE + 10;
        IntStream.range(0, many).forEach(i -> site.article("m" + i, "M", "", "[@wilson-2011]"));
        site.imports();
        var report = take(HEADER + RETRACTED);
        assertEquals(
                List.of("211 items cite “wilson-2011”, which was retracted, doubted or corrected; they show it as they are compiled in "
                        + "their turn: article/a@en, article/m0@en, article/m1@en, article/m10@en, article/m100@en, article/m101@en, "
                        + "article/m102@en, article/m103@en, article/m104@en, article/m105@en and 201 more."),
                report.findings().stream().map(Finding::message).toList());
        assertEquals(Set.of(new ItemKey("citation", "wilson-2011")), site.read(session -> session.awaited()));
        assertEquals(List.of(), shown("m0"));
        site.imports();
        assertEquals(List.of("retracted"), shown("m0"));
        assertEquals(Set.of(), site.read(session -> session.awaited()));
    }

    @Test
    void theMarkdownOfTheCitationTellsItToo() {
        take(HEADER + RETRACTED);
        String markdown = new String(site.published("citation", "wilson-2011", "en").orElseThrow().markdown(), UTF_8);
        assertTrue(markdown.contains("status: retracted"), markdown);
        assertEquals(Value.of("10.1000/xyz"), site.data("citation", "wilson-2011").at("csl.DOI").findFirst().orElseThrow());
    }

    private List<String> checkedAgainst(Path list) {
        return new FolderCheck(TestSite.PLUGINS, TestSite.MARKDOWN, new SiteYaml()).against(list, TestSite.JSON).check(site.content)
                .stream()
                .map(found -> found.file() + ":" + found.place().line() + " " + found.rule()).toList();
    }

    @Test
    void theCheckOfAFolderHoldsItAgainstTheListWithoutAnyStore() {
        assertEquals(List.of("articles/a.md:4 retracted-citation"), checkedAgainst(file(HEADER + RETRACTED)));
        assertEquals(List.of(), checkedAgainst(file(HEADER + RETRACTED.replace("XYZ", "other"))));
    }

    @Test
    void theCheckOfAFolderTellsThatTheListCannotBeRead() {
        assertEquals(List.of("none.csv:1 unreadable"), checkedAgainst(folder.resolve("none.csv")));
        assertEquals(List.of("list.csv:2 broken-list"), checkedAgainst(file(HEADER + RETRACTED.substring(0, 20))));
    }
}
