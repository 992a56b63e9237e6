package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.value.Value;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.folder.FolderCheck;

class RetractionTest {

    private static final String RETRACTED = "retraction: {status: retracted, date: 2020-02-03, notice: 'https://example.org/notice'}";

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        cited("evidence: {design: rct}");
        site.article("a", "A", "", "It works [see @wilson-2011, p. 8].").imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private TestSite cited(String fields) {
        return site.write("citations/wilson-2011.md",
                TestSite.file("Choosing", "type: book\nDOI: 10.1000/xyz\n" + fields, "A note."));
    }

    private static String json(Value value) {
        return new String(TestSite.JSON.write(value), UTF_8);
    }

    private String cites(String member) {
        return json(Value.list(site.data("article", "a").at("citations." + member).toList()));
    }

    private String html() {
        return new String(site.published("article", "a", "en").orElseThrow().html(), UTF_8);
    }

    @Test
    void whatNobodyCheckedIsUncheckedAndNothingIsSaidAgainstItWhereItIsCited() {
        assertEquals("{\"status\":\"unchecked\",\"date\":null,\"notice\":null,\"reason\":null,\"source\":null,\"checked\":null}",
                json(site.data("citation", "wilson-2011").get("retraction")));
        assertEquals("[]", cites("retraction"));
        assertEquals("[{\"design\":\"rct\"}]", cites("evidence"));
        assertFalse(html().contains("class=\"retraction"), html());
    }

    @Test
    void noneWithoutADayIsUncheckedAndToldAndWithOneIsNone() {
        assertEquals(List.of("citations/wilson-2011.md unchecked-retraction"), cited("retraction: none").rules());
        assertEquals("unchecked", TestSite.texts(site.data("citation", "wilson-2011").at("retraction.status")).getFirst());
        assertEquals(List.of(), cited("retraction: {status: none, checked: 2026-01-05}").rules());
        assertEquals("none", TestSite.texts(site.data("citation", "wilson-2011").at("retraction.status")).getFirst());
        assertEquals("[]", cites("retraction"));
    }

    @Test
    void aRetractionIsInTheCitingItemAtOnceInItsHtmlAndInTheChanges() {
        String before = site.data("article", "a").text("digest").orElseThrow();
        long change = site.changes();
        cited(RETRACTED).imports();
        assertEquals("[{\"status\":\"retracted\",\"date\":\"2020-02-03\",\"notice\":\"https://example.org/notice\"}]",
                cites("retraction"));
        assertTrue(html().contains("<a href=\"https://example.org/notice\" rel=\"nofollow\">Retracted 2020-02-03</a>"), html());
        assertTrue(html().contains("aria-label=\"Reference 1, Retracted\""), html());
        assertFalse(before.equals(site.data("article", "a").text("digest").orElseThrow()));
        assertEquals(List.of("citation/wilson-2011@en", "article/a@en"),
                site.read(session -> session.changes(change, 10)).stream().map(each -> each.ref().toString()).toList());
    }

    @Test
    void aRetractionTakenBackGoesFromTheCitingItem() {
        cited(RETRACTED).imports();
        cited("").imports();
        assertEquals("[]", cites("retraction"));
        assertFalse(html().contains("retraction"), html());
    }

    @Test
    void whoeverCitesItIsToldWhereAndAnErrorIsWorseThanAWarningIsWorseThanANote() {
        assertEquals(
                List.of("articles/a.md:4:10 error retracted-citation “wilson-2011” was retracted on 2020-02-03 (https://example.org/notice). "
                        + "Do not lean on it; say so where it must be named."),
                cited(RETRACTED).imports().findings().stream().map(Finding::line).toList());
        assertEquals(List.of("articles/a.md doubted-citation"), cited("retraction: expression-of-concern").rules());
        assertEquals(List.of("articles/a.md corrected-citation"), cited("retraction: corrected").rules());
        assertEquals(List.of(), cited("").rules());
    }

    @Test
    void theCheckOfAFolderTellsTheSameWithoutAnyStore() {
        cited(RETRACTED);
        var findings = new FolderCheck(TestSite.PLUGINS, TestSite.MARKDOWN, new SiteYaml()).check(site.content);
        assertEquals(List.of("articles/a.md:4:10 retracted-citation"), findings.stream()
                .map(found -> found.file() + ":" + found.place().line() + ":" + found.place().column() + " " + found.rule()).toList());
    }

    @Test
    void aTranslationOfACitationCannotHideThatTheWorkWasRetracted() {
        site.write("citations/wilson-2011.es.md", TestSite.file("Elegir", "type: book", ""));
        site.article("a.es", "A en español", "", "Funciona [@wilson-2011].");
        cited(RETRACTED).imports();
        assertEquals(List.of("retracted"), TestSite.texts(site.data("article", "a", "es").at("citations.retraction.status")));
        String html = new String(site.published("article", "a", "es").orElseThrow().html(), UTF_8);
        assertTrue(html.contains(">Retractado 2020-02-03</a>"), html);
    }

    @Test
    void listsFollowWhatIsKnownOfTheWorksThatItemsCite() {
        assertEquals(List.of("a"), found("citations.evidence.design", "rct"));
        assertEquals(List.of(), found("citations.retraction.status", "retracted"));
        cited(RETRACTED + "\nevidence: {design: cohort}").imports();
        assertEquals(List.of(), found("citations.evidence.design", "rct"));
        assertEquals(List.of("a"), found("citations.evidence.design", "cohort"));
        assertEquals(List.of("a"), found("citations.retraction.status", "retracted"));
    }

    private List<String> found(String field, String value) {
        var query = new Query(Optional.of("article"), "en", Optional.empty(), new Filter.Test(field, Operator.EQ, List.of(value)),
                List.of(), new Page.Numbered(10, 1), List.of());
        return site.publishing.index().search(query).hits().stream().map(hit -> hit.ref().slug()).toList();
    }

    @Test
    void aSiteMayBlockWhatCitesARetractedWork() {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [retracted-citation]\n");
        cited(RETRACTED).imports();
        site.article("b", "B", "", "So they say [@wilson-2011].").imports();
        assertFalse(site.isPublic("article", "b"));
        assertTrue(site.isPublic("article", "a"));
    }
}
