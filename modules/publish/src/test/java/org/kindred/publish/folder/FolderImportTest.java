package org.kindred.publish.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.store.Item;
import org.kindred.publish.TestSite;
import org.kindred.publish.node.Progress;
import org.kindred.publish.publication.Transitions;

class FolderImportTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** As many as make one file less than a fifth. */
    private void tenTopics() {
        IntStream.range(0, 10).forEach(i -> site.topic("t" + i, "Topic " + i));
    }

    @Test
    void importsThenPublishesThenIndexes() {
        var report = site.topic("t", "T").article("a", "A", "topics: t", "").imports();
        assertEquals(2, report.imported());
        assertEquals(List.of("a"), site.listed("article"));
        assertEquals(State.PUBLISHED, site.item("article", "a").state());
    }

    @Test
    void anUnchangedFolderWritesNothing() {
        tenTopics();
        site.article("a", "A", "draft: true", "").article("b", "B", "", "[@nobody]").write("articles/bad.md", "no title").imports();
        String before = site.dump();
        var report = site.imports();
        assertEquals(0, report.imported());
        assertEquals(12, report.unchanged());
        assertEquals(before, site.dump(), "no row of any table");
    }

    @Test
    void aChangedFileIsANewRevision() {
        site.article("a", "A", "", "One.").imports();
        site.article("a", "A", "", "Two.").imports();
        assertEquals(2, site.item("article", "a").revision());
        assertTrue(new String(site.read(session -> session.revision(new ItemRef("article", "a", "en"), 1)).orElseThrow().source(),
                StandardCharsets.UTF_8)
                .contains("One."));
    }

    @Test
    void anotherTextThatReadsTheSameIsAChange() {
        site.article("a", "A", "", "*b*").imports();
        long before = site.changes();
        site.article("a", "A", "", "_b_").imports();
        assertEquals(before + 1, site.changes(), "its Markdown is another, which readers have kept");
    }

    @Test
    void aBadFileKeepsTheLastGoodVersionAndTheOthersGoOn() {
        site.article("a", "A", "", "Good.").imports();
        var report = site.write("articles/a.md", "---\ntitle: [\n---\n").article("b", "B", "", "").imports();
        assertTrue(site.isPublic("article", "a") && site.isPublic("article", "b"));
        assertEquals(1, site.item("article", "a").revision());
        assertEquals(1, report.refused());
        assertEquals(List.of("articles/a.md"), report.findings().stream().map(finding -> finding.file()).distinct().toList());
        assertEquals(1, site.imports().refused(), "it is told again until it is mended");
    }

    @Test
    void aDraftIsKeptFromReadersAndADraftMadeOfAPublishedItemTakesItAway() {
        site.article("a", "A", "draft: true", "").article("b", "B", "", "").imports();
        assertFalse(site.isPublic("article", "a"));
        assertEquals(State.DRAFT, site.item("article", "a").state());
        site.article("b", "B", "draft: true", "").imports();
        assertFalse(site.isPublic("article", "b"));
        site.article("a", "A", "", "").imports();
        assertTrue(site.isPublic("article", "a"));
    }

    @Test
    void aFileWithADateToComeWaitsAndOneWhoseTimeIsOverIsArchived() {
        site.article("a", "A", "publishDate: 2026-04-01", "").article("b", "B", "expiryDate: 2026-02-01", "").imports();
        assertEquals(State.SCHEDULED, site.item("article", "a").state());
        assertEquals(Optional.of(Instant.parse("2026-04-01T00:00:00Z")), site.item("article", "a").publishAt());
        assertEquals(State.ARCHIVED, site.item("article", "b").state());
        assertFalse(site.isPublic("article", "a") || site.isPublic("article", "b"));
    }

    @Test
    void aFileThatIsGoneArchivesItsItemWithItsHistoryAndItComesBackAsItWas() {
        tenTopics();
        site.article("a", "A", "", "").imports();
        site.delete("articles/a.md");
        assertEquals(1, site.imports().archived());
        assertEquals(State.ARCHIVED, site.item("article", "a").state());
        assertFalse(site.isPublic("article", "a"));
        assertTrue(site.read(session -> session.revision(new ItemRef("article", "a", "en"), 1)).isPresent());
        assertEquals(List.of(), site.listed("article"));
        assertEquals(0, site.imports().archived(), "it is archived once");
        site.article("a", "A", "", "").imports();
        assertTrue(site.isPublic("article", "a"));
        assertEquals(1, site.item("article", "a").revision());
    }

    @Test
    void aMissingOrEmptyFolderArchivesNothing() {
        site.article("a", "A", "", "").imports();
        site.delete("articles/a.md").delete("site.yaml");
        assertEquals(0, site.imports().archived());
        var missing = site.publishing.importFolder(folder.resolve("nowhere"), new ImportOptions(true), Progress.SILENT);
        assertEquals(0, missing.archived());
        assertEquals(List.of("unreadable"), missing.findings().stream().map(finding -> finding.rule()).toList());
        assertTrue(site.isPublic("article", "a"));
    }

    @Test
    void archivingOverAFifthNeedsPrune() {
        tenTopics();
        site.imports();
        site.delete("topics/t0.md").delete("topics/t1.md");
        assertEquals(2, site.imports().archived(), "a fifth is not over a fifth");
        site.delete("topics/t2.md").delete("topics/t3.md");
        var refused = site.imports();
        assertEquals(0, refused.archived());
        assertEquals(List.of("too-many-gone"), refused.findings().stream().map(finding -> finding.rule()).toList());
        assertTrue(site.isPublic("topic", "t2"));
        assertEquals(2, site.publishing.importFolder(site.content, new ImportOptions(true), Progress.SILENT).archived());
        assertFalse(site.isPublic("topic", "t2"));
    }

    @Test
    void aMovedFileTakesItsHistoryWithItAndItsFormerSlugLeadsToIt() {
        site.topic("t", "T").article("a", "A", "topics: t", "One.").imports();
        site.article("a", "A", "topics: t", "Two.").imports();
        var report = site.move("articles/a.md", "articles/b.md").imports();
        assertEquals(1, report.moved());
        assertEquals(0, report.archived());
        assertFalse(site.isPublic("article", "a"));
        assertTrue(site.isPublic("article", "b"));
        assertEquals(3, site.item("article", "b").revision());
        assertTrue(site.read(session -> session.revision(new ItemRef("article", "b", "en"), 1)).isPresent());
        assertTrue(site.read(session -> session.item(new ItemRef("article", "a", "en"))).isEmpty());
        assertEquals(Optional.of(new ItemRef("article", "b", "en")), site.read(session -> session.resolve("/article/a")));
        assertEquals(List.of("b"), site.listed("article"));
        assertEquals(2, site.imports().unchanged());
    }

    @Test
    void aMovedFileOfAChangedItemKeepsTheChange() {
        tenTopics();
        site.article("a", "A", "", "File.").imports();
        change("a", "Changed by hand.");
        site.move("articles/a.md", "articles/b.md").imports();
        var item = site.item("article", "b");
        assertTrue(
                new String(site.read(session -> session.revision(item.ref(), item.revision())).orElseThrow().source(),
                        StandardCharsets.UTF_8).contains("by hand"));
        assertTrue(item.changedSinceImport());
    }

    @Test
    void anotherFileOfTheSameItemIsANewRevisionAtItsPath() {
        site.article("a", "A", "", "").imports();
        site.move("articles/a.md", "articles/a/index.md").imports();
        assertEquals("articles/a/index.md", site.item("article", "a").origin().orElseThrow().path());
        assertEquals(State.PUBLISHED, site.item("article", "a").state());
    }

    /** As an editor would through the API: a new revision, not imported. */
    private void change(String slug, String body) {
        var item = site.item("article", slug);
        site.store.write(session -> {
            session.add(new Revision(item.ref(), item.revision() + 1, "articles/" + slug + ".md",
                    TestSite.file("A", "", body).getBytes(StandardCharsets.UTF_8), "editor", site.now.get(), ""));
            return item;
        });
    }

    @Test
    void anItemThatSomebodyChangedStaysWhileItsFileDoesNotChange() {
        site.article("a", "A", "", "File.").imports();
        change("a", "Changed by hand.");
        assertEquals(0, site.imports().imported());
        assertEquals(2, site.item("article", "a").revision());
    }

    @Test
    void whereBothWereChangedTheFileBecomesADraftAndWhatIsPublicStays() {
        site.article("a", "A", "", "File.").imports();
        change("a", "Changed by hand.");
        assertEquals(List.of("articles/a.md import-conflict"), site.article("a", "A", "", "File changed.").rules());
        assertEquals(State.DRAFT, site.item("article", "a").state());
        assertEquals(3, site.item("article", "a").revision());
        assertEquals(1, site.published("article", "a", "en").orElseThrow().revision());
        assertEquals(List.of(), site.rules(), "it is told once, and then settled");
    }

    @Test
    void whereBothSayTheSameThereIsNoConflict() {
        site.article("a", "A", "", "File.").imports();
        change("a", "Both.");
        assertEquals(List.of(), site.article("a", "A", "", "Both.").rules());
        assertEquals(2, site.published("article", "a", "en").orElseThrow().revision());
    }

    @Test
    void anItemMadeWithoutAFileIsNeverArchivedByAnImport() {
        var ref = new ItemRef("article", "made", "en");
        site.store.write(session -> {
            session.put(Transitions.begun(ref));
            session.add(new Revision(ref, 1, "articles/made.md", TestSite.file("Made", "", "").getBytes(StandardCharsets.UTF_8), "editor",
                    site.now.get(), ""));
            return ref;
        });
        tenTopics();
        site.imports();
        assertEquals(State.DRAFT, site.item("article", "made").state());
        assertEquals(List.of("articles/made.md import-conflict"), site.article("made", "Of a file", "", "").rules());
    }

    @Test
    void twoFilesOfOneSlugAreBothReportedAndNeitherIsImported() {
        site.article("a-b", "One", "", "").imports();
        var rules = site.write("articles/a/b.md", TestSite.file("Two", "", "")).rules();
        assertEquals(List.of("articles/a-b.md slug-collision", "articles/a/b.md slug-collision"), rules);
        assertEquals("One", site.data("article", "a-b").text("title").orElseThrow());
    }

    @Test
    void unknownCitationsDeadLinksAndMissingImagesAreToldOfInTheirLine() {
        site.write("articles/pictures/there.bmp", "");
        var findings = site.article("a", "A", "", """

                Text [@nobody] and [B](b.md).

                ![there](pictures/there.bmp) ![gone](pictures/gone.png) ![elsewhere](https://example.com/x.png) ![out](../../x.png)
                """).imports().findings();
        assertEquals(List.of("unknown-citation 5", "dead-link 5", "image-missing 7", "image-missing 7"),
                findings.stream().map(finding -> finding.rule() + " " + finding.place().line()).toList());
    }

    @Test
    void referencesWithinOneImportAreAliveWhateverTheOrder() {
        var rules = site.article("a", "A", "related: z", "See [Z](z.md) and [G](../guides/g.md).").article("z", "Z", "related: a", "")
                .write("guides/g.md", TestSite.file("G", "", "See [A](../articles/a.md).")).rules();
        assertEquals(List.of(), rules);
        assertEquals(List.of("Z"), TestSite.texts(site.data("article", "a").at("related.title")));
        assertTrue(TestSite.texts(site.data("guide", "g").at("body.html")).getFirst().contains("href=\"https://www.example.org/blog/a\""));
    }

    @Test
    void aRuleOfTheSiteKeepsAFileFromBeingPublishedUntilItIsMended() {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [unknown-citation]\n").article("a", "A", "", "Text [@later].");
        var report = site.article("b", "B", "", "").imports();
        assertEquals(1, report.refused());
        assertFalse(site.isPublic("article", "a"));
        assertEquals(State.DRAFT, site.item("article", "a").state());
        long changes = site.changes();
        site.imports();
        assertEquals(changes, site.changes());
        assertEquals(1, site.item("article", "a").revision());
        site.write("citations/later.md", TestSite.file("Later", "type: book", "")).imports();
        assertTrue(site.isPublic("article", "a"));
        assertEquals(1, site.item("article", "a").revision());
    }

    @Test
    void aBlockedItemIsNotBlockedByWhatComesLaterInTheSameImport() {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [dead-link]\n").article("a", "A", "", "[Z](z.md)").article("z", "Z", "",
                "[A](a.md)");
        var report = site.imports();
        assertEquals(0, report.refused(), report.findings().toString());
        assertTrue(site.isPublic("article", "a") && site.isPublic("article", "z"));
    }

    @Test
    void anotherSiteIsWorkedByAtOnce() {
        site.article("a", "A", "", "").imports();
        site.write("site.yaml", TestSite.SITE.replace("https://www.example.org", "https://other.example.org")).imports();
        assertEquals("https://other.example.org/blog/a", site.data("article", "a").text("url").orElseThrow());
        assertEquals("https://other.example.org", site.publishing.site().baseUrl());
        assertEquals(1, site.item("article", "a").revision());
    }

    @Test
    void aBrokenSiteFileLeavesTheSiteAsItWas() {
        site.article("a", "A", "", "").imports();
        var rules = site.write("site.yaml", "name: [").rules();
        assertEquals("site.yaml invalid-site", rules.getFirst());
        assertEquals("https://www.example.org", site.publishing.site().baseUrl());
    }

    @Test
    void aSiteFileThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        site.imports();
        var elsewhere = Files.writeString(folder.resolve("elsewhere.yaml"), TestSite.SITE.replace("www.example.org", "www.example.com"));
        Files.delete(site.content.resolve("site.yaml"));
        Files.createSymbolicLink(site.content.resolve("site.yaml"), elsewhere);
        assertEquals(List.of("site.yaml link-outside", "site.yaml unreadable"), site.article("a", "A", "", "").rules());
        assertEquals("https://www.example.org", site.publishing.site().baseUrl());
    }

    @Test
    void anUnknownCitationStyleIsToldOfAndTheUsualOneTaken() {
        site.write("site.yaml", TestSite.SITE + "citationStyle: vancuver\n").write("citations/c.md", TestSite.file("C", "type: book", ""))
                .article("a", "A", "", "[@c]");
        assertEquals(List.of("site.yaml unknown-style"), site.rules());
        assertTrue(site.isPublic("article", "a"));
    }

    @Test
    void onlyOneImportRunsAtATime() {
        site.article("a", "A", "", "");
        var other = "another node";
        site.store.write(session -> session.lease("import", other, Duration.ofMinutes(1)));
        assertThrows(Overloaded.class, site::imports);
        site.store.write(session -> {
            session.release("import", other);
            return other;
        });
        assertEquals(1, site.imports().imported());
    }

    @Test
    void aCancelledImportStopsAfterItsBatchAndTheNextOneCompletesIt() {
        IntStream.range(0, 600).forEach(i -> site.topic("t" + i, "Topic " + i));
        var report = site.publishing.importFolder(site.content, ImportOptions.USUAL, new Progress() {

            private volatile boolean begun;

            @Override
            public void at(Phase phase, int done, int total) {
                begun |= phase == Phase.IMPORTING;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        });
        assertTrue(report.cancelled());
        assertTrue(report.imported() > 0 && report.imported() < 600, report.toString());
        assertEquals(600, report.imported() + site.imports().imported());
    }

    @Test
    void progressIsTold() {
        tenTopics();
        var told = new ArrayList<String>();
        site.publishing.importFolder(site.content, ImportOptions.USUAL,
                (phase, done, total) -> told.add(phase.word() + " " + done + "/" + total));
        assertEquals(List.of("reading 10/10", "importing 10/10", "indexing 0/1", "indexing 1/1"), told);
    }

    @Test
    void anItemWithATitleOfTenThousandCharactersIsImported() {
        String title = "😀".repeat(5000);
        site.article("a", title, "", "").imports();
        assertEquals(title, site.data("article", "a").text("title").orElseThrow());
    }

    @Test
    void everyListenerHearsOfChangesInTheOrderOfTheLog() {
        site.imports();
        site.topic("t", "T").article("a", "A", "topics: t", "").imports();
        site.topic("t", "Another").imports();
        assertEquals(site.read(session -> session.changes(0, 100)), site.heard);
        assertEquals(4, site.heard.size());
    }
}
