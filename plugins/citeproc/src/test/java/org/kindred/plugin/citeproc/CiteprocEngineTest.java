package org.kindred.plugin.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

class CiteprocEngineTest {

    private static final String NLM = "nlm-citation-sequence-brackets";

    private final CiteprocEngine engine = new CiteprocEngine();
    private final Map<String, Value.Group> works = new HashMap<>();

    CiteprocEngineTest() {
        works.put("heisler-2010",
                work("heisler-2010", "Diabetes Control With Reciprocal Peer Support", 2010, "Heisler", "Vijan", "Makki", "Piette"));
        works.put("wilson-2011", work("wilson-2011", "Peer <i>support</i> & more", 2011, "Wilson", "Wong"));
        works.put("adams-2012", work("adams-2012", "Alone", 2012, "Adams"));
        works.put("beta-2013", work("beta-2013", "Second", 2013, "Beta"));
    }

    @Test
    void numbersWorksInTheOrderOfTheirFirstUse() {
        var formatted = format(NLM, cluster("wilson-2011"), cluster("heisler-2010"), cluster("wilson-2011"));
        assertEquals(List.of("[{1}]", "[{2}]", "[{1}]"), marks(formatted));
        assertEquals(List.of("wilson-2011", "heisler-2010"), formatted.entries().stream().map(CitedEntry::slug).toList());
    }

    @Test
    void writesAnEntryAsPlainTextAndAsInlineHtmlWithoutItsNumber() {
        var entry = format(NLM, cluster("wilson-2011")).entries().getFirst();
        assertEquals("Wilson AB, Wong AB. Peer support & more. Journal of Tests. 2011;3:508–15.", entry.text());
        assertEquals("Wilson AB, Wong AB. Peer <i>support</i> &#38; more. Journal of Tests. 2011;3:508–15.", entry.html());
        assertEquals(Optional.of("10.1000/xyz"), entry.doi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {NLM, "american-medical-association", "apa", "ieee", "bmj", "nature", "elsevier-vancouver", "chicago-author-date"})
    void noStyleLeavesItsNumberOrAnyStyleAttributeInAnEntry(String style) {
        var entry = format(style, cluster("heisler-2010")).entries().getFirst();
        assertFalse(entry.html().matches("(?s).*(style=|<div|<span|\\u0000).*"), entry.html());
        assertFalse(entry.text().matches("^[\\[(]?1\\b.*"), entry.text());
        assertTrue(entry.text().contains("Heisler"), entry.text());
    }

    @Test
    void marksSayWhereInAWorkAndWhatTheAuthorSaysOfIt() {
        var see = new Cite("heisler-2010", "see", "page", "508-510", " and elsewhere", false, false);
        assertEquals(List.of("[see {1}, pp. 508–510 and elsewhere,{2}]"),
                marks(format(NLM, new Cluster(List.of(see, cite("wilson-2011"))))));
    }

    @Test
    void wordsBetweenTwoNumbersStandApartFromBoth() {
        var see = new Cite("heisler-2010", "see", "", "", "", false, false);
        var also = new Cite("wilson-2011", "also", "", "", "", false, false);
        assertEquals(List.of("[see {1}, also {2}]"), marks(format(NLM, new Cluster(List.of(see, also)))));
        assertEquals(List.of("(see {Heisler et al., 2010}; also {Wilson & Wong, 2011})"),
                marks(format("apa", new Cluster(List.of(see, also)))));
    }

    @Test
    void anAuthorInTheTextStandsBeforeTheNumber() {
        var inText = new Cite("heisler-2010", "", "page", "3", "", false, true);
        assertEquals(List.of("Heisler et al. [{1}, p. 3]"), marks(format(NLM, new Cluster(List.of(inText)))));
    }

    @Test
    void threeNumbersInARowBecomeARange() {
        var all = cluster("heisler-2010", "wilson-2011", "adams-2012", "beta-2013");
        assertEquals(List.of("[{1}–{4}]", "[{1},{2},{4}]", "[{3},{4}]"), marks(
                format(NLM, all, cluster("beta-2013", "wilson-2011", "heisler-2010"), cluster("beta-2013", "adams-2012"))));
    }

    @Test
    void anAuthorDateStyleCitesByNameAndYearAndSortsItsList() {
        var see = new Cite("heisler-2010", "see", "page", "508-510", "", false, false);
        var formatted = format("apa", new Cluster(List.of(see, cite("wilson-2011"))), cluster("adams-2012"));
        assertEquals(List.of("(see {Heisler et al., 2010, pp. 508–510}; {Wilson & Wong, 2011})", "({Adams, 2012})"), marks(formatted));
        assertEquals(List.of("adams-2012", "heisler-2010", "wilson-2011"), formatted.entries().stream().map(CitedEntry::slug).toList());
        assertEquals(List.of(1, 2, 3), formatted.entries().stream().map(CitedEntry::number).toList());
    }

    @Test
    void anAuthorDateStyleLeavesOutAnAuthorWhoIsNamedAlready() {
        var suppressed = new Cite("heisler-2010", "", "", "", "", true, false);
        var inText = new Cite("wilson-2011", "", "page", "3", "", false, true);
        assertEquals(List.of("({2010})", "Wilson & Wong ({2011, p. 3})"),
                marks(format("apa", new Cluster(List.of(suppressed)), new Cluster(List.of(inText)))));
    }

    @Test
    void aStyleWithASortedListOfNumbersNumbersByIt() {
        var formatted = format("american-medical-association-alphabetical", cluster("wilson-2011"), cluster("adams-2012"));
        assertEquals(List.of("{2}", "{1}"), marks(formatted));
    }

    @ParameterizedTest
    @CsvSource({"en,pp. 508–510", "es,pp. 508-510", "es-MX,pp. 508–510", "de,S. 508–510", "xx,pp. 508–510", "no,s. 508–510"})
    void namesLocatorsInTheLocaleOrInEnglishWhereThereIsNone(String locale, String expected) {
        var see = new Cite("heisler-2010", "", "page", "508-510", "", false, false);
        var mark = marks(engine.format(NLM, locale, works, List.of(new Cluster(List.of(see))))).getFirst();
        assertEquals("[{1}, " + expected + "]", mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "es-MX", "de", "fr"})
    void pagesAreWrittenAlikeWhetherOrNotAStyleHasAPlaceForThem(String locale) {
        var see = new Cite("heisler-2010", "", "page", "508-510", "", false, false);
        var pages = Stream.of(NLM, "apa").map(style -> marks(engine.format(style, locale, works, List.of(new Cluster(List.of(see)))))
                .getFirst().replaceAll(".*?(508.510).*", "$1")).distinct().toList();
        assertEquals(1, pages.size(), pages.toString());
    }

    @Test
    void aWorkOfWhichAStyleSaysNothingIsCitedByItsTitle() {
        assertEquals(List.of("{Alone}; {Second}."), marks(format("national-archives-of-australia", cluster("adams-2012", "beta-2013"))));
        works.put("report-2010", work("report-2010", "A report", 2010, "Adams").with("type", Value.of("report")));
        var formatted = format("wikipedia-fr-templates", cluster("report-2010"));
        assertEquals(List.of("({A report})"), marks(formatted));
        assertEquals(List.of("A report"), formatted.entries().stream().map(CitedEntry::text).toList());
    }

    @Test
    void aDoiIsALinkAndAnAddressThatIsNoWebAddressIsNot() {
        assertTrue(format("apa", cluster("adams-2012")).entries().getFirst().html()
                .endsWith("<a href=\"https://doi.org/10.1000/xyz\">https://doi.org/10.1000/xyz</a>"));
        works.put("evil", Value.group().put("id", "evil").put("type", "webpage").put("title", "\"><script>x</script>")
                .put("URL", "javascript:alert(1)").build());
        String html = format("apa", cluster("evil")).entries().getFirst().html();
        assertFalse(html.contains("<script") || html.contains("<a "), html);
    }

    @Test
    void whatIsNotValidCslIsListedByItsTitle() {
        works.put("odd", Value.group().put("id", "odd").put("type", "journal-article").put("title", "Odd").put("author", "Jane").build());
        works.put("bare", Value.EMPTY);
        var entries = format(NLM, cluster("odd", "bare")).entries();
        assertTrue(entries.get(0).text().startsWith("Odd"), entries.toString());
        assertTrue(entries.get(1).text().startsWith("bare"), entries.toString());
    }

    @Test
    void knowsStylesAndTheJournalsThatFollowThem() {
        assertTrue(Stream.of(NLM, "apa", "american-medical-association", "bmj-open", "vancouver", "apa.csl", "lancet",
                "http://www.zotero.org/styles/apa", "https://www.zotero.org/styles/bmj-open").allMatch(engine::knows));
        assertTrue(Stream.of("", "../apa", "APA", "http://www.example.org/styles/apa", "dependent", "x".repeat(9_000))
                .noneMatch(engine::knows));
    }

    @Test
    void entriesHaveClassesAndNoStylesOfTheirOwn() {
        works.put("caps-2010", work("caps-2010", "Mice and <span style=\"font-variant:small-caps;\">dna</span>", 2010, "Adams"));
        var html = format("apa", cluster("caps-2010")).entries().getFirst().html();
        assertTrue(html.contains("Mice and <span class=\"csl-small-caps\">dna</span>"), html);
    }

    @Test
    void anUnknownStyleIsAnInvalidRequest() {
        var refused = assertThrows(InvalidRequest.class, () -> format("no-such-style", cluster("adams-2012")));
        assertEquals("unknown-style", refused.name());
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        var clusters = List.of(cluster("heisler-2010", "wilson-2011"), cluster("adams-2012"));
        var alone = new CiteprocEngine().format("apa", "en", works, clusters);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<FormattedReferences> work = () -> engine.format("apa", "en", works, clusters);
            for (var result : threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> work).toList())) {
                assertEquals(alone, result.get());
            }
        }
    }

    private FormattedReferences format(String style, Cluster... clusters) {
        return engine.format(style, "en", works, List.of(clusters));
    }

    private static Cluster cluster(String... slugs) {
        return new Cluster(Arrays.stream(slugs).map(CiteprocEngineTest::cite).toList());
    }

    private static Cite cite(String slug) {
        return new Cite(slug, "", "", "", "", false, false);
    }

    /** Marks as text, with links in braces. */
    private static List<String> marks(FormattedReferences formatted) {
        return formatted.marks().stream().map(CiteprocEngineTest::text).toList();
    }

    private static String text(Mark mark) {
        return mark.pieces().stream().map(piece -> piece.slug().isPresent() ? "{" + piece.text() + "}" : piece.text())
                .collect(Collectors.joining());
    }

    private static Value.Group work(String slug, String title, int year, String... families) {
        var issued = Value.group().put("date-parts", Value.list(List.of(Value.list(List.of(Value.of(year)))))).build();
        return Value.group().put("id", slug).put("type", "article-journal").put("title", title)
                .put("author", Value.list(List.of(families), family -> Value.group().put("family", family).put("given", "Ann B.").build()))
                .put("container-title", "Journal of Tests").put("issued", issued).put("volume", "3").put("page", "508-515")
                .put("DOI", "10.1000/xyz").build();
    }
}
