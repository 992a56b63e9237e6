package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.diff.Comparison;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Saving;
import org.kindred.publish.editing.ItemEditing;
import org.kindred.publish.node.Progress;

/** What people do through the API, and the files of the content folder. */
class EditedExportTest {

    private static final Caller PIA = new Caller("pia", Set.of(Scope.WRITE, Scope.PUBLISH));
    private static final Precondition ANY = new Precondition.Present();

    @TempDir
    Path folder;
    private TestSite site;
    private ItemEditing editing;

    @BeforeEach
    void open() {
        site = new TestSite(folder.resolve("first")).write("site.yaml", TestSite.SITE);
        editing = new ItemEditing(site.publishing, new Comparison());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ItemRef article(String slug) {
        return new ItemRef("article", slug, "en");
    }

    private void save(String slug, String text) {
        var absent = site.read(session -> session.item(article(slug))).isEmpty();
        editing.save(PIA, new Saving(article(slug), absent ? new Precondition.Absent() : ANY,
                new Saving.Text.Whole(text.getBytes(UTF_8)), ""));
    }

    private void move(String slug, State to) {
        move(slug, to, Optional.empty(), Optional.empty());
    }

    private void move(String slug, State to, Optional<Instant> at, Optional<Instant> until) {
        editing.move(PIA, new Move(article(slug), ANY, to, at, until, ""));
    }

    private String exported(String slug) throws IOException {
        site.publishing.exportFolder(folder.resolve("second/content"), Progress.SILENT);
        return Files.readString(folder.resolve("second/content/articles/" + slug + ".md"));
    }

    /** An empty service that has imported what was exported; what it exports is the same again. */
    private TestSite elsewhere() throws IOException {
        site.publishing.exportFolder(folder.resolve("second/content"), Progress.SILENT);
        var other = new TestSite(folder.resolve("second"));
        other.now.set(site.now.get());
        other.imports();
        other.publishing.exportFolder(folder.resolve("third/content"), Progress.SILENT);
        assertEquals(files("second/content"), files("third/content"));
        return other;
    }

    private Map<String, String> files(String name) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder.resolve(name))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void aDraftIsExportedAsOneAndPublishedNowhere() throws IOException {
        site.article("b", "B", "", "").imports();
        save("a", "---\n# new\ntitle: A\n---\nText.\n");
        save("b", "---\ntitle: B, newer\n---\n");
        assertEquals("---\n# new\ntitle: A\ndraft: true\n---\nText.\n", exported("a"));
        try (var other = elsewhere()) {
            assertFalse(other.isPublic("article", "a"));
            assertFalse(other.isPublic("article", "b"));
            assertEquals(State.DRAFT, other.item("article", "b").state());
        }
    }

    @Test
    void whatWasPublishedThoughItsTextSaysDraftIsPublishedElsewhereToo() throws IOException {
        save("a", "---\ntitle: A\ndraft: true\n---\n");
        move("a", State.PUBLISHED, Optional.empty(), Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
        assertEquals("---\ntitle: A\nexpiryDate: 2026-06-01T00:00:00Z\n---\n", exported("a").replace("\"", ""));
        try (var other = elsewhere()) {
            assertTrue(other.isPublic("article", "a"));
            assertEquals(site.item("article", "a").expireAt(), other.item("article", "a").expireAt());
        }
    }

    @Test
    void whatWaitsWaitsElsewhereToo() throws IOException {
        save("a", "---\ntitle: A\n---\n");
        move("a", State.PUBLISHED, Optional.of(Instant.parse("2026-04-01T08:30:00Z")), Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
        try (var other = elsewhere()) {
            assertEquals(State.SCHEDULED, other.item("article", "a").state());
            assertEquals(site.item("article", "a").publishAt(), other.item("article", "a").publishAt());
            assertEquals(site.item("article", "a").scheduledUntil(), other.item("article", "a").scheduledUntil());
        }
    }

    @Test
    void whatWasTakenAwayIsNotExportedAndWhatWasUnpublishedIsADraft() throws IOException {
        site.article("a", "A", "", "").article("b", "B", "", "").imports();
        editing.archive(PIA, article("a"), ANY);
        move("b", State.DRAFT);
        try (var other = elsewhere()) {
            assertTrue(other.read(session -> session.item(article("a"))).isEmpty());
            assertFalse(other.isPublic("article", "b"));
        }
    }

    @Test
    void anUntouchedImportIsExportedByteForByte() throws IOException {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [unknown-citation]\n").article("a", "A", "draft: true", "")
                .article("b", "B", "publishDate: 2027-01-01\nexpiryDate: 2028-01-01", "").article("c", "C", "expiryDate: 2020-01-01", "")
                .article("d", "D", "", "[@nobody]").article("e", "E", "draft: maybe", "")
                .article("f", "F", "expiryDate: 2027-01-01 # soon", "")
                .imports();
        site.publishing.exportFolder(folder.resolve("second/content"), Progress.SILENT);
        assertEquals(files("first/content"), files("second/content"));
        try (var other = elsewhere()) {
            assertEquals(State.DRAFT, other.item("article", "d").state());
        }
    }

    @Test
    void anExportIntoItsOwnFolderChangesNothingWhenItIsImported() {
        site.article("b", "B", "", "").imports();
        save("a", "---\ntitle: A\n---\n");
        save("b", "---\ntitle: B, newer\n---\n");
        long changes = site.changes();
        site.publishing.exportFolder(site.content, Progress.SILENT);
        assertEquals(java.util.List.of(), site.imports().findings());
        assertEquals(changes, site.changes());
        assertEquals(1, site.item("article", "b").publishedRevision());
        assertEquals(State.DRAFT, site.item("article", "a").state());
        site.article("b", "B of the file", "", "").imports();
        assertEquals("B of the file", site.data("article", "b").text("title").orElseThrow(), "the file owns its item again");
    }

    @Test
    void aFileThatChangesAfterSomebodyUnpublishedItsItemBecomesADraftWithAConflict() {
        site.article("a", "A", "", "").article("b", "B", "", "").article("c", "C", "", "").imports();
        move("a", State.DRAFT);
        editing.archive(PIA, article("b"), ANY);
        move("c", State.DRAFT);
        move("c", State.PUBLISHED);
        site.article("a", "A2", "", "").article("b", "B2", "", "").article("c", "C2", "", "");
        assertEquals(java.util.List.of("articles/a.md import-conflict", "articles/b.md import-conflict"), site.rules());
        assertFalse(site.isPublic("article", "a"));
        assertFalse(site.isPublic("article", "b"));
        assertEquals("C2", site.data("article", "c").text("title").orElseThrow(), "it was public again as its file has it");
    }

    @Test
    void aFileThatChangesLeavesWhatWaitsForItsTime() {
        site.article("a", "A", "", "").imports();
        save("a", "---\ntitle: Waits\n---\n");
        move("a", State.PUBLISHED, Optional.of(Instant.parse("2026-04-01T08:30:00Z")), Optional.empty());
        site.article("a", "A2", "", "");
        assertEquals(java.util.List.of("articles/a.md import-conflict"), site.rules());
        var item = site.item("article", "a");
        assertEquals(java.util.List.of(3, 2, 1),
                java.util.List.of(item.revision(), item.scheduledRevision(), item.publishedRevision()));
    }
}
