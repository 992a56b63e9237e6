package org.kindred.publish.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.imports.Submission.Order;
import org.kindred.publish.Imported;
import org.kindred.publish.TestSite;
import org.kindred.publish.Zip;
import org.kindred.publish.surroundings.ReviewedWords;

/** A content folder comes in as a zip, and goes out as one. */
class FolderImporterTest {

    private static final Options DRY = new Options(Duplicates.SKIP, true, false);
    private static final Options PUBLISH = new Options(Duplicates.SKIP, false, true);
    private static final Options SETTINGS = new Options(Duplicates.SKIP, false, false, false, true);
    private static final Caller PUBLISHER = new Caller("pia", Set.of(Scope.WRITE, Scope.PUBLISH));
    private static final Caller REVIEWER = new Caller("rob", Set.of(Scope.WRITE, Scope.PUBLISH, Scope.REVIEW));
    private static final Caller WRITER = new Caller("wim", Set.of(Scope.WRITE));
    private static final String A = TestSite.file("A", "", "Words.");

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder.resolve("one"));
        site.write("site.yaml", TestSite.SITE).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Imported run(Options options, String... namesAndTexts) {
        return Imported.run(site, "application/zip", "content.zip", Zip.of(namesAndTexts), options);
    }

    private static byte[] export(TestSite from, Exports.Text text) {
        var bytes = new ByteArrayOutputStream();
        try {
            from.publishing.exports().write(text, "ana", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void filesBecomeDraftsThatNoFileOwns() {
        var imported = run(Options.USUAL, "articles/a.md", A, "articles/a.es.md", TestSite.file("A en español", "", ""));
        assertEquals(List.of("created articles/a.es.md", "created articles/a.md"), imported.told());
        assertEquals(State.DRAFT, site.item("article", "a").state());
        assertEquals(Optional.empty(), site.item("article", "a").origin());
        assertEquals(1, site.read(session -> session.item(new ItemRef("article", "a", "es"))).orElseThrow().revision());
        assertEquals(Job.State.DONE, imported.job().state());
        assertEquals(2, imported.job().done());
    }

    @Test
    void withPublishTheyArePublicUnlessTheySayOtherwise() {
        var dry = run(new Options(Duplicates.SKIP, true, true), "articles/a.md", A, "articles/b.md", TestSite.file("B", "draft: true", ""));
        var imported = run(PUBLISH, "articles/a.md", A, "articles/b.md", TestSite.file("B", "draft: true", ""), "articles/c.md",
                TestSite.file("C", "publishDate: 2030-01-01T00:00:00Z", ""));
        assertEquals(List.of("published articles/a.md", "created articles/b.md"), dry.told());
        assertEquals(List.of("published articles/a.md", "created articles/b.md", "created articles/c.md"), imported.told());
        assertTrue(site.isPublic("article", "a"));
        assertEquals(State.DRAFT, site.item("article", "b").state());
        assertEquals(State.SCHEDULED, site.item("article", "c").state());
        assertEquals(List.of("unchanged articles/a.md"), run(PUBLISH, "articles/a.md", A).told());
    }

    private Imported by(Caller caller, boolean dryRun, String... namesAndTexts) {
        return by(caller, new Options(Duplicates.SKIP, dryRun, true), namesAndTexts);
    }

    private static String words(Imported imported) {
        return imported.findings().stream().filter(finding -> finding.rule().equals("workflow-held-back")).map(Finding::message)
                .collect(Collectors.joining("\n"));
    }

    /** A file with approving reviews of its words, by these people. */
    private String reviewed(String slug, String title, String... people) {
        var file = new SourceFile(new ItemRef("article", slug, "en"), "articles/" + slug + ".md",
                TestSite.file(title, "", "").getBytes(StandardCharsets.UTF_8));
        var draft = ((Parsed.Readable) site.publishing.ports().content().parse(file, site.publishing.site())).draft();
        String digest = ReviewedWords.digest(draft);
        return TestSite.file(title, Stream.of(people).map(by -> "\n  - {by: %s, on: 2026-01-01, digest: %s}".formatted(by, digest))
                .collect(Collectors.joining("", "reviews:", "")), "");
    }

    @Test
    void whatLacksTheReviewsThatTheSiteAsksForStaysADraft() {
        site.write("site.yaml", TestSite.SITE + "workflow:\n  reviews:\n    - {types: [article], count: 2}\n").imports();
        String[] files = {"articles/a.md", reviewed("a", "A", "ada"), "articles/b.md", reviewed("b", "B", "ada", "bo"), "topics/t.md",
                TestSite.file("T", "", "")};
        var dry = by(REVIEWER, true, files);
        var imported = by(REVIEWER, false, files);
        assertEquals(List.of("published topics/t.md", "created articles/a.md", "published articles/b.md"), imported.told());
        assertEquals(imported.told(), dry.told());
        assertEquals(List.of("workflow-held-back"), imported.rules());
        assertEquals("a stays a draft, as the site's workflow keeps it from being published: Before it is published, the site asks for "
                + "2 approving reviews by different people, of which it has 1.", words(imported));
        assertEquals(words(imported), words(dry));
        assertEquals(State.DRAFT, site.item("article", "a").state());
        assertFalse(site.isPublic("article", "a"));
        assertTrue(site.isPublic("article", "b"));
    }

    @Test
    void whoMayOnlyWriteImportsNoReviewsAndNoCorrectionsOfTheirOwnMaking() {
        String forged = TestSite.file("B", "corrections:\n  - {at: 2026-01-01T00:00:00Z, note: Forged.}", "");
        String[] files = {"articles/a.md", reviewed("a", "A", "ada"), "articles/b.md", forged, "articles/c.md", A};
        var dry = by(WRITER, true, files);
        var imported = by(WRITER, false, files);
        assertEquals(List.of("refused articles/a.md", "refused articles/b.md", "created articles/c.md"), imported.told());
        assertEquals(List.of("foreign-statement", "foreign-statement", "workflow-held-back"), imported.rules());
        assertEquals(imported.told(), dry.told());
        assertTrue(imported.findings().getFirst().message().contains("reviews are made by POST"), imported.findings().toString());
        assertEquals(Optional.empty(), site.read(session -> session.item(new ItemRef("article", "a", "en"))));
    }

    @Test
    void whoMayOnlyWriteImportsWhatOthersHaveSaidAsItStands() {
        by(REVIEWER, false, "articles/a.md", reviewed("a", "A", "ada"));
        var imported = by(WRITER, false, "articles/a.md", reviewed("a", "A", "ada").replace("title: A", "title: Another"));
        assertEquals(List.of("changed articles/a.md"), imported.told());
        assertEquals(List.of("refused articles/a.md"), by(WRITER, false, "articles/a.md", A).told());
    }

    @Test
    void whatNoTransitionPublishesStaysADraftBesideWhatIsPublic() {
        run(PUBLISH, "articles/a.md", A);
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: in-review, scope: write}
                    - {from: [in-review], to: published, scope: review}
                """).imports();
        var imported = by(PUBLISHER, false, "articles/a.md", TestSite.file("A2", "", ""), "articles/c.md",
                TestSite.file("C", "publishDate: 2030-01-01T00:00:00Z", ""));
        assertEquals(List.of("workflow-held-back", "workflow-held-back"), imported.rules());
        assertTrue(words(imported).contains("article/a@en is draft, and from there it cannot go to published, but to in-review."),
                words(imported));
        assertEquals("A", TestSite.text(site.data("article", "a").get("title")));
        assertEquals(2, site.item("article", "a").revision());
        assertEquals(1, site.item("article", "a").publishedRevision());
        assertEquals(0, site.item("article", "c").scheduledRevision(), "nor does it appear later");
    }

    @Test
    void anImportPublishesByTheScopesOfWhoeverHandsItInAndAnAdminsMovesAWholeSite() {
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: published, scope: review}
                  reviews:
                    - {count: 1, topics: [t]}
                """).imports();
        assertTrue(words(by(PUBLISHER, false, "articles/a.md", A)).endsWith("takes the scope review, which the token does not have."));
        assertFalse(site.isPublic("article", "a"));
        var reviewer = new Caller("rae", Set.of(Scope.WRITE, Scope.PUBLISH, Scope.REVIEW));
        assertEquals(List.of(), by(reviewer, false, "articles/a.md", A).rules());
        assertTrue(site.isPublic("article", "a"));
        by(new Caller("ada", Set.of(Scope.ADMIN)), false, "topics/t.md", TestSite.file("T", "", ""), "articles/b.md",
                TestSite.file("B", "topics: [t]", ""));
        assertTrue(site.isPublic("article", "b"));
    }

    @Test
    void anImportTakesFromReadersOnlyWhatItsSenderMightArchive() {
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: published, scope: publish}
                """).imports();
        by(PUBLISHER, false, "articles/a.md", A);
        var imported = by(PUBLISHER, false, "articles/a.md", TestSite.file("A", "expiryDate: 2020-01-01", ""));
        assertEquals(List.of("workflow-held-back"), imported.rules());
        assertTrue(site.isPublic("article", "a"));
    }

    private Imported by(Caller caller, Options options, String... namesAndTexts) {
        var format = site.publishing.imports().sentAs("application/zip", "").orElseThrow();
        return Imported.run(site, new Order(format, "content.zip", options, caller), Zip.of(namesAndTexts));
    }

    @Test
    void anImportBringsTextsIntoReviewAndIntoTheArchiveOnlyWhereItsSenderMight() {
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: in-review, scope: review}
                    - {from: [draft], to: archived, scope: review}
                    - {from: [in-review, archived], to: published, scope: publish}
                """).imports();
        String[] files = {"articles/a.md", A, "articles/b.md", TestSite.file("B", "expiryDate: 2020-01-01", ""), "articles/c.md",
                TestSite.file("C", "draft: true", ""), "states.txt", "in-review articles/a.md\narchived articles/c.md\n"};
        var dry = by(WRITER, DRY, files);
        assertEquals(List.of("workflow-held-back", "workflow-held-back"), dry.rules());
        assertEquals(words(dry), words(by(WRITER, Options.USUAL, files)));
        assertEquals(List.of(State.DRAFT, State.DRAFT, State.DRAFT), states("a", "b", "c"));
        var published = by(PUBLISHER, false, files);
        assertEquals(words(published), words(by(PUBLISHER, true, files)));
        assertEquals(List.of("workflow-held-back", "workflow-held-back", "workflow-held-back"), published.rules());
        assertEquals(List.of(State.DRAFT, State.DRAFT, State.DRAFT), states("a", "b", "c"));
        assertEquals(List.of("workflow-held-back"), by(REVIEWER, false, files).rules(), "a is not published, but handed in");
        assertEquals(List.of(State.IN_REVIEW, State.ARCHIVED, State.ARCHIVED), states("a", "b", "c"));
        assertEquals(List.of(), by(PUBLISHER, false, "articles/a.md", A).rules());
        assertTrue(site.isPublic("article", "a"));
    }

    private List<State> states(String... slugs) {
        return Stream.of(slugs).map(slug -> site.item("article", slug).state()).toList();
    }

    @Test
    void anImportCallsOffWhatWaitsOnlyWhereItsSenderMight() {
        String waiting = TestSite.file("A", "publishDate: 2030-01-01T00:00:00Z", "");
        run(PUBLISH, "articles/a.md", waiting, "articles/b.md", A);
        run(PUBLISH, "articles/b.md", waiting);
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: published, scope: publish}
                    - {from: [scheduled], to: draft, scope: review}
                """).imports();
        String[] files = {"articles/a.md", TestSite.file("A", "draft: true", ""), "articles/b.md", TestSite.file("B", "draft: true", "")};
        var dry = by(PUBLISHER, true, files);
        var imported = by(PUBLISHER, false, files);
        assertEquals(List.of("workflow-held-back", "workflow-held-back"), imported.rules());
        assertEquals(words(imported), words(dry));
        assertTrue(words(imported).startsWith("a appears when it was to, as the site's workflow keeps that from being called off: "
                + "To go from scheduled to draft takes the scope review"), words(imported));
        assertEquals(1, site.item("article", "a").scheduledRevision());
        assertEquals(2, site.item("article", "b").scheduledRevision());
        assertEquals(List.of(State.DRAFT, State.DRAFT), states("a", "b"));
        assertEquals(List.of(), by(REVIEWER, false, "articles/a.md", TestSite.file("A2", "draft: true", "")).rules());
        assertEquals(0, site.item("article", "a").scheduledRevision());
    }

    @Test
    void whatWaitsGoesOnWaitingWhereARuleOfTheSiteBlocksTheTextThatComes() {
        site.write("site.yaml", TestSite.SITE + "publish: {block: [unknown-citation]}\n").imports();
        run(PUBLISH, "articles/a.md", TestSite.file("A", "publishDate: 2030-01-01T00:00:00Z", ""));
        assertTrue(run(PUBLISH, "articles/a.md", TestSite.file("A2", "", "[@nobody]")).rules().contains("publish-blocked"));
        assertEquals(List.of(State.DRAFT), states("a"));
        assertEquals(2, site.item("article", "a").revision());
        assertEquals(1, site.item("article", "a").scheduledRevision());
    }

    @Test
    void onlyAnAdminGivesAServiceItsFirstSettings() {
        try (var other = new TestSite(folder.resolve("two"))) {
            byte[] zip = Zip.of("site.yaml", TestSite.SITE, "articles/a.md", A);
            var format = other.publishing.imports().sentAs("application/zip", "").orElseThrow();
            var left = Imported.run(other, new Order(format, "", Options.USUAL, PUBLISHER), zip);
            assertEquals(List.of("left site.yaml", "created articles/a.md"), left.told());
            assertEquals(List.of("site.yaml site-differs"), left.rules());
            assertEquals("created site.yaml", Imported.run(other, "application/zip", "", zip, Options.USUAL).told().getFirst());
        }
    }

    @Test
    void aDryRunShowsTheDifferencesAndChangesNothing() {
        run(PUBLISH, "articles/a.md", A, "articles/b.md", A);
        String before = site.dump();
        var dry = run(DRY, "articles/a.md", TestSite.file("A", "", "Other words."), "articles/b.md", A, "articles/c.md", A, "articles/d.md",
                "no front matter\n");
        assertEquals(List.of("changed articles/a.md", "unchanged articles/b.md", "created articles/c.md", "refused articles/d.md"),
                dry.told());
        assertTrue(dry.outcomes().getFirst().diff().contains("-Words.\n+Other words."), dry.outcomes().getFirst().diff());
        assertEquals(Optional.of(A), dry.outcomes().get(2).file());
        assertTrue(dry.rules().stream().anyMatch(rule -> rule.startsWith("articles/d.md ")), dry.rules().toString());
        assertEquals(before, site.dump());
    }

    @Test
    void aDryRunTellsWhatWouldReferToNothing() {
        site.write("topics/there.md", TestSite.file("There", "", "")).imports();
        var dry = run(DRY, "articles/a.md", TestSite.file("A", "topics: [there, comes, nowhere]",
                "[@nobody] and [@somebody], ![](../images/gone.png) ![](../images/comes.svg)"), "topics/comes.md",
                TestSite.file("Comes", "", ""), "citations/somebody.md", "---\ntitle: T\ntype: book\n---\n", "images/comes.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>", "images/comes.svg.yaml", "decorative: true\n",
                "articles/draft.md", TestSite.file("Draft", "draft: true", "[A](a.md)"), "articles/b.md",
                TestSite.file("B", "", "[D](draft.md)"));
        var rules = dry.rules().stream().sorted().toList();
        assertEquals(List.of("articles/a.md dead-reference", "articles/a.md image-missing", "articles/a.md unknown-citation",
                "articles/b.md dead-link"), rules);
    }

    @Test
    void aChangedFileIsADraftBesideWhatIsPublic() {
        run(PUBLISH, "articles/a.md", A);
        assertEquals(List.of("changed articles/a.md"), run(Options.USUAL, "articles/a.md", TestSite.file("A2", "", "")).told());
        assertEquals("A", TestSite.text(site.data("article", "a").get("title")));
        assertEquals(2, site.item("article", "a").revision());
        assertEquals(1, site.item("article", "a").publishedRevision());
    }

    @Test
    void aDownloadOfAGitHostIsReadFromItsContentFolder() {
        var imported = run(Options.USUAL, "site-main/README.md", "# Read me", "site-main/content/articles/a.md", A,
                "site-main/content/site.yaml", TestSite.SITE, "__MACOSX/site-main/._README.md", "x", "site-main/.DS_Store", "x");
        assertEquals(List.of("unchanged site.yaml", "created articles/a.md"), imported.told());
        assertEquals(List.of(".DS_Store left-out", "__MACOSX left-out", "outside-content"), imported.rules());
    }

    @Test
    void settingsAreLeftAloneUnlessAnAdminWantsThem() {
        String other = TestSite.SITE.replace("name: Test", "name: Other");
        var left = run(Options.USUAL, "site.yaml", other, "articles/a.md", A);
        assertEquals(List.of("left site.yaml", "created articles/a.md"), left.told());
        assertTrue(left.outcomes().getFirst().diff().contains("-name: Test\n+name: Other"));
        assertEquals(List.of("site.yaml site-differs"), left.rules());
        assertEquals("Test", site.publishing.site().name());
        assertEquals(List.of("changed site.yaml"), run(SETTINGS, "site.yaml", other).told());
        assertEquals("Other", site.publishing.site().name());
    }

    @Test
    void anEmptyServiceThatImportsAnExportExportsTheSameBytes() {
        run(PUBLISH, "topics/t.md", TestSite.file("T", "", ""), "articles/sub/a.md",
                TestSite.file("A", "topics: [t]\naliases: [/old/a]", "See [B](../b.md)."), "articles/sub/a.es.md",
                TestSite.file("A en español", "", ""), "articles/b.md", TestSite.file("B", "publishDate: 2030-01-01T00:00:00Z", ""),
                "articles/over.md", TestSite.file("Over", "expiryDate: 2020-01-01T00:00:00Z", ""));
        run(Options.USUAL, "articles/c.md", A);
        byte[] first = export(site, Exports.Text.NEWEST);
        assertEquals(List.of("site.yaml", "articles/b.md", "articles/c.md", "articles/over.md", "articles/sub/a.md", "articles/sub/a.es.md",
                "topics/t.md"), List.copyOf(Zip.texts(first).keySet()));
        assertTrue(Zip.texts(first).getOrDefault("articles/c.md", "").contains("draft: true"));
        try (var other = new TestSite(folder.resolve("two"))) {
            var imported = Imported.run(other, "application/zip", "content.zip", first, PUBLISH);
            assertEquals("created site.yaml", imported.told().getFirst());
            assertArrayEquals(first, export(other, Exports.Text.NEWEST));
            assertTrue(other.isPublic("article", "sub-a"));
            assertFalse(other.isPublic("article", "c"));
            assertEquals(0, Imported.run(other, "application/zip", "content.zip", first, PUBLISH).outcomes().stream()
                    .filter(outcome -> !outcome.action().word().equals("unchanged")).count());
        }
    }

    @Test
    void aPublicTextBesideANewerDraftIsLostFromNeitherExport() {
        run(PUBLISH, "articles/a.md", A);
        run(Options.USUAL, "articles/a.md", TestSite.file("A2", "", ""));
        var shown = export(site, Exports.Text.PUBLIC);
        var newest = export(site, Exports.Text.NEWEST);
        assertEquals(A, Zip.texts(shown).get("articles/a.md"));
        try (var other = new TestSite(folder.resolve("two"))) {
            Imported.run(other, "application/zip", "", shown, PUBLISH);
            Imported.run(other, "application/zip", "", newest, Options.USUAL);
            assertEquals("A", TestSite.text(other.data("article", "a").get("title")));
            assertArrayEquals(newest, export(other, Exports.Text.NEWEST));
            assertArrayEquals(shown, export(other, Exports.Text.PUBLIC));
        }
    }

    @Test
    void anInterruptedUploadIsNoJob() {
        Imports imports = site.publishing.imports();
        var order = new org.kindred.kernel.imports.Submission.Order(imports.sentAs("application/zip", "").orElseThrow(), "", PUBLISH,
                "ana");
        var broken = new java.io.InputStream() {
            private int left = 2_000_000;

            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("gone");
                }
                left -= length;
                return length;
            }
        };
        org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> imports.start(order, broken));
        assertEquals(0, imports.count());
        assertEquals("", site.dump(row -> row.startsWith("INSERT INTO \"PUBLIC\".\"JOB")));
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnceAndOneThatIsOverCannotBe() throws IOException {
        Imports imports = site.publishing.imports();
        var order = new org.kindred.kernel.imports.Submission.Order(imports.sentAs("application/zip", "").orElseThrow(), "", PUBLISH,
                "ana");
        var job = imports.start(order, new java.io.ByteArrayInputStream(Zip.of("articles/a.md", A)));
        assertEquals(Job.State.WAITING, job.state());
        assertEquals(Job.State.CANCELLED, imports.cancel(job.id()).orElseThrow().state());
        org.junit.jupiter.api.Assertions.assertThrows(org.kindred.kernel.problem.Conflict.class, () -> imports.cancel(job.id()));
        assertEquals(Optional.empty(), imports.cancel("another"));
        assertEquals(1, imports.jobs(0, 10).size());
        assertFalse(site.isPublic("article", "a") || site.dump().contains("article/a"));
    }
}
