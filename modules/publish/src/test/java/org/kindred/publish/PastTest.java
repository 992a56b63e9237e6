package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.index.LuceneIndex;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.Past.View;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.problem.Gone;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.value.Value;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.publish.history.PastIndexes;
import org.kindred.publish.history.PastViews;
import org.kindred.publish.node.Progress;
import org.kindred.publish.publication.RetractionReport;

/** What was public at a moment, as readers got it then. */
class PastTest {

    private static final ItemKey A = new ItemKey("article", "a");

    @TempDir
    Path folder;
    private TestSite site;
    private PastViews past;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        past = views();
    }

    private PastViews views() {
        return new PastViews(site.store, site.publishing::at, new PastIndexes(folder.resolve("past"),
                place -> LuceneIndex.open(place, TestSite.PLUGINS.types(), site.publishing::site, TestSite.JSON)));
    }

    @AfterEach
    void close() {
        past.close();
        site.close();
    }

    /** Imports the folder, and gives a moment after it. */
    private Instant saved() {
        site.imports();
        return Instant.now();
    }

    private <T> T at(Instant moment, Function<View, T> question) {
        return past.at(moment, question);
    }

    private <T> T read(Instant moment, Function<PublicSession, T> question) {
        return past.at(moment, view -> view.content().read(question));
    }

    private Optional<Value.Group> data(Instant moment, String type, String slug, String... locales) {
        var wanted = locales.length == 0 ? List.of("en") : List.of(locales);
        return at(moment, view -> view.content().stored(new ItemKey(type, slug), wanted, Representation.DATA))
                .map(stored -> (Value.Group) TestSite.JSON.read(stored.bytes()));
    }

    private String told(Instant moment, String path) {
        return data(moment, "article", "a").map(item -> String.join(" ", TestSite.texts(item.at(path)))).orElse("nothing");
    }

    private Hits hits(Instant moment, String type, Filter filter) {
        return at(moment, view -> view.catalogue().search(new Query(Optional.of(type), "en", Optional.empty(), filter, List.of(),
                new Page.Numbered(100, 1), List.of("topics"))));
    }

    private List<String> listed(Instant moment, String type) {
        return hits(moment, type, Filter.EVERYTHING).hits().stream().map(hit -> hit.ref().slug()).sorted().toList();
    }

    @Test
    void anItemIsWhatItWasAtEachMoment() {
        var before = Instant.now();
        site.article("a", "One", "", "First.");
        var first = saved();
        site.article("a", "Two", "", "Second.");
        var second = saved();
        site.delete("articles/a.md");
        site.article("b", "Other", "", "");
        var withdrawn = pruned();
        site.article("a", "Three", "", "");
        var third = saved();
        assertEquals(List.of("nothing", "One", "Two", "nothing", "Three"),
                Stream.of(before, first, second, withdrawn, third).map(moment -> told(moment, "title")).toList());
        assertEquals(List.of(List.of(), List.of("a"), List.of("a"), List.of("b"), List.of("a", "b")),
                Stream.of(before, first, second, withdrawn, third).map(moment -> listed(moment, "article")).toList());
    }

    @Test
    void picturesAreAsTheyAreNowAndOneThatIsGoneIsAsItIsWritten() {
        site.write("images/a.png", AssetsTest.png(40, 30, 1)).write("images/a.png.yaml", "alt: Then\n")
                .article("a", "One", "image: ../images/a.png", "![](../images/a.png)");
        var first = saved();
        site.article("a", "Two", "image: ../images/a.png", "![](../images/a.png)");
        site.write("images/a.png", AssetsTest.png(50, 30, 1)).write("images/a.png.yaml", "alt: Now\n").imports();
        String address = "/assets/" + site.read(session -> session.assets().find("images/a.png")).orElseThrow().file().digest() + "/a.png";
        assertEquals("One", told(first, "title"));
        assertEquals(address, told(first, "image.src"));
        assertTrue(told(first, "body.html").contains("src=\"" + address + "\" alt=\"Now\""), told(first, "body.html"));
        site.delete("images/a.png").delete("images/a.png.yaml").imports();
        past.close();
        past = views(); // what was asked for is at hand for some minutes
        assertEquals("../images/a.png", told(first, "image.src"));
    }

    private Instant pruned() {
        site.publishing.importFolder(site.content, new ImportOptions(true), Progress.SILENT);
        return Instant.now();
    }

    @Test
    void whatItShowsOfOthersIsWhatThoseWereThen() {
        site.topic("t", "Old name").article("a", "A", "topics: [t]", "See [it](../topics/t.md).");
        var first = saved();
        site.topic("t", "New name");
        var renamed = saved();
        site.write("topics/t.md", TestSite.file("New name", "draft: true", ""));
        var gone = saved();
        assertEquals(List.of("Old name", "New name", ""),
                Stream.of(first, renamed, gone).map(moment -> told(moment, "topics.title")).toList());
        assertTrue(told(first, "body.html").contains("/topics/t"));
        assertFalse(told(gone, "body.html").contains("/topics/t"));
        assertEquals(List.of("Old name", "New name"), Stream.of(first, renamed)
                .map(moment -> hits(moment, "article", Filter.EVERYTHING).facets().get("topics").getFirst().title()).toList());
        assertEquals(List.of(List.of("a"), List.of("a"), List.of()), Stream.of(first, renamed, gone)
                .map(moment -> hits(moment, "article", new Filter.Test("topics", Operator.EQ, List.of("t"))).hits().stream()
                        .map(hit -> hit.ref().slug()).toList())
                .toList());
    }

    @Test
    void theSameBytesComeBackAndAreKnownToBeTheSame() {
        site.topic("t", "Old name").write("citations/c.md", "---\ntype: book\ntitle: Book\nDOI: 10.1000/182\n---\n").article("a", "A",
                "topics: [t]", "It is so [@c; @doi:10.1000/182].");
        var moment = saved();
        var sent = site.published("article", "a", "en").orElseThrow();
        site.topic("t", "New name").article("a", "B", "", "").write("citations/c.md",
                "---\ntype: book\ntitle: Other\nDOI: 10.1000/999\n---\n");
        saved();
        var found = read(moment, session -> session.stored(A, List.of("en"), Representation.DATA)).orElseThrow();
        assertEquals(new String(sent.data(), UTF_8), new String(found.bytes(), UTF_8));
        assertEquals(sent.digest(), found.digest());
        assertEquals(Optional.of(true), at(moment, view -> {
            view.content().stored(A, List.of("en"), Representation.DATA);
            return view.exact(A.in("en"));
        }));
        assertEquals(new String(sent.markdown(), UTF_8), read(moment, session -> new String(
                session.stored(A, List.of("en"), Representation.MARKDOWN).orElseThrow().bytes(), UTF_8)));
    }

    @Test
    void whatAnotherVersionMadeIsNotExact() {
        site.article("a", "A", "", "");
        var moment = saved();
        site.close();
        site = new TestSite(site.content, site.data, TestSite.PLUGINS, "2");
        site.write("site.yaml", TestSite.SITE.replace("CC-BY-4.0", "CC0-1.0")).imports();
        past = views();
        assertEquals("CC0-1.0", told(moment, "license"));
        assertEquals(Optional.of(false), at(moment, view -> {
            view.content().stored(A, List.of("en"), Representation.DATA);
            return view.exact(A.in("en"));
        }));
    }

    @Test
    void translationsAndFallbacksAreThoseOfThen() {
        site.article("a", "English", "", "");
        var first = saved();
        site.article("a.es", "Español", "", "");
        var translated = saved();
        site.article("a.es", "Español", "draft: true", "");
        var taken = saved();
        assertEquals(List.of("English", "Español", "English"), Stream.of(first, translated, taken)
                .map(moment -> data(moment, "article", "a", "es", "en").orElseThrow().text("title").orElseThrow()).toList());
        assertEquals(List.of("", "es", ""),
                Stream.of(first, translated, taken).map(moment -> told(moment, "translations.locale")).toList());
        assertEquals(List.of(List.of("en"), List.of("en", "es"), List.of("en")),
                Stream.of(first, translated, taken).map(moment -> read(moment, session -> session.publicLocales(A))).toList());
    }

    @Test
    void retractionsAreThoseOfThenWhetherAnEditorOrAListTellsThem() throws IOException {
        String book = "---\ntype: article-journal\ntitle: Work\nDOI: 10.1000/one\n";
        site.write("citations/c.md", book + "---\n").article("a", "A", "", "So [@c].");
        var first = saved();
        var list = folder.resolve("list.csv");
        Files.writeString(list, "Record ID,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n"
                + "1,1/5/2026 0:00,10.1000/notice,10.1000/one,,Retraction\n");
        assertEquals(RetractionReport.Outcome.TAKEN, site.publishing.takeRetractions(list).outcome());
        var listed = Instant.now();
        site.write("citations/c.md", book + "retraction: {status: corrected, date: 2026-02-02}\n---\n");
        var both = saved();
        assertEquals(List.of("null", "retracted", "retracted"), Stream.of(first, listed, both)
                .map(moment -> told(moment, "citations.retraction.status")).map(text -> text.isEmpty() ? "null" : text).toList());
        var worrying = new Filter.Test("citations.retraction.status", Operator.EQ, List.of("retracted"));
        assertEquals(List.of(0L, 1L, 1L), Stream.of(first, listed, both).map(moment -> hits(moment, "article", worrying).total()).toList());
    }

    @Test
    void whoHadAnIdentifierThenIsCitedByIt() {
        site.write("citations/c.md", "---\ntype: book\ntitle: First\nDOI: 10.1000/182\n---\n").article("a", "A", "",
                "So [@doi:10.1000/182].");
        var first = saved();
        site.write("citations/c.md", "---\ntype: book\ntitle: First\nDOI: 10.1000/999\n---\n").write("citations/d.md",
                "---\ntype: book\ntitle: Second\nDOI: 10.1000/182\n---\n");
        var second = saved();
        assertEquals(List.of("c", "d"), Stream.of(first, second).map(moment -> told(moment, "citations.slug")).toList());
    }

    @Test
    void oldPathsLeadWhereTheyLedThen() {
        site.article("a", "A", "aliases: [/old]", "").article("b", "B", "", "");
        var first = saved();
        site.article("a", "A", "", "").article("b", "B", "aliases: [/old]", "").imports();
        site.move("articles/b.md", "articles/c.md");
        var second = saved();
        assertEquals(List.of(Optional.of("a"), Optional.of("c")), Stream.of(first, second)
                .map(moment -> read(moment, session -> session.resolve("/old")).map(ItemRef::slug)).toList());
        assertEquals(List.of(Optional.empty(), Optional.of("c")), Stream.of(first, second)
                .map(moment -> read(moment, session -> session.resolve("/article/b")).map(ItemRef::slug)).toList());
        assertEquals(List.of(List.of("a", "b"), List.of("a", "c")),
                Stream.of(first, second).map(moment -> listed(moment, "article")).toList());
    }

    @Test
    void searchFindsTheWordsOfThen() {
        site.article("a", "A", "", "Zebrafinches sing.");
        var first = saved();
        site.article("a", "A", "", "Blackbirds sing.");
        var second = saved();
        assertEquals(List.of(1L, 0L), Stream.of(first, second).map(moment -> found(moment, "zebrafinches")).toList());
        assertEquals(List.of(0L, 1L), Stream.of(first, second).map(moment -> found(moment, "blackbirds")).toList());
        assertEquals("A", at(first, view -> view.catalogue().suggest("a", Optional.empty(), "en", 5)).getFirst().text());
    }

    private long found(Instant moment, String word) {
        var words = new Words(List.of(word), List.of(), List.of());
        return at(moment,
                view -> view.catalogue().search(new Query(Optional.empty(), "en", Optional.of(words), Filter.EVERYTHING, List.of(),
                        new Page.Numbered(10, 1), List.of())))
                .total();
    }

    @Test
    void changesEndAtTheMoment() {
        site.article("a", "One", "", "");
        var first = saved();
        site.article("a", "Two", "", "");
        saved();
        assertEquals(1, read(first, session -> session.changes(0, 100)).size());
        assertEquals(1L, read(first, PublicSession::lastChange));
        assertEquals(0L, read(Instant.EPOCH, PublicSession::lastChange));
        assertEquals(List.of(Change.Kind.PUBLISHED), read(first, session -> session.changes(0, 100)).stream().map(Change::kind).toList());
    }

    @Test
    void aCursorLeadsOnInItsOwnMomentOnly() {
        IntStream.range(0, 5).forEach(i -> site.article("n" + i, "N" + i, "date: 2026-01-0" + (i + 1), ""));
        var first = saved();
        site.article("n9", "N9", "date: 2026-01-09", "");
        var second = saved();
        var after = page(first, new Page.Numbered(2, 1)).after().orElseThrow();
        assertEquals(List.of("n2", "n1"), page(first, new Page.After(2, after)).hits().stream().map(hit -> hit.ref().slug()).toList());
        assertThrows(InvalidRequest.class, () -> page(second, new Page.After(2, after)));
        assertThrows(InvalidRequest.class, () -> page(first, new Page.After(2, "nonsense")));
        past.close();
        past = views();
        assertThrows(Gone.class, () -> page(first, new Page.After(2, after)));
    }

    private Hits page(Instant moment, Page page) {
        return at(moment, view -> view.catalogue().search(new Query(Optional.of("article"), "en", Optional.empty(), Filter.EVERYTHING,
                List.of(), page, List.of())));
    }

    @Test
    void aFewMomentsAreKeptAndNothingStaysBehind() throws IOException {
        for (int i = 0; i < 6; i++) {
            site.article("a", "Title " + i, "", "");
            assertEquals(List.of("a"), listed(saved(), "article"));
        }
        try (var folders = Files.list(folder.resolve("past"))) {
            assertEquals(3, folders.count());
        }
        past.close();
        assertFalse(Files.exists(folder.resolve("past")));
    }

    @Test
    void theListOfAMomentIsTheSameAsThatOfThen() {
        IntStream.range(0, 40).forEach(i -> site.article("n" + i, "N" + i, "topics: [t" + i % 4 + "]", "About [it](../topics/t1.md)."));
        IntStream.range(0, 4).forEach(i -> site.topic("t" + i, "Topic " + i));
        var moment = saved();
        var then = cards(site.publishing.index().search(new Query(Optional.of("article"), "en", Optional.empty(), Filter.EVERYTHING,
                List.of(), new Page.Numbered(100, 1), List.of())));
        site.topic("t1", "Another name").article("n3", "Changed", "", "").write("articles/n4.md", TestSite.file("N4", "draft: true", ""));
        saved();
        assertEquals(then, cards(hits(moment, "article", Filter.EVERYTHING)));
    }

    private static List<String> cards(Hits hits) {
        return hits.hits().stream().map(hit -> new String(hit.card(), UTF_8)).toList();
    }

    @Test
    void itemsInOtherStylesAreThoseOfThenToo() {
        site.write("citations/c.md", "---\ntype: book\ntitle: First\nissued: 2001\nauthor: [{family: Lee, given: Ann}]\n---\n").article("a",
                "A",
                "", "So [@c].");
        var first = saved();
        site.write("citations/c.md", "---\ntype: book\ntitle: Second\nissued: 2001\nauthor: [{family: Lee, given: Ann}]\n---\n");
        saved();
        Published styled = read(first, session -> session.restyled(List.of(A.in("en")), "apa")).get(A.in("en"));
        assertTrue(new String(styled.html(), UTF_8).contains("Lee, 2001") && new String(styled.html(), UTF_8).contains("First"),
                new String(styled.html(), UTF_8));
    }
}
