package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.publish.editing.ItemEditing;

/** A site whose public items have newer texts beside them moves into an empty service by its two exports. */
class TwoTextsTest {

    private static final Caller PIA = new Caller("pia", Set.of(Scope.WRITE, Scope.PUBLISH));
    private static final Precondition ANY = new Precondition.Present();
    private static final Options PUBLISHING = new Options(Duplicates.SKIP, false, true);
    private static final Instant LATER = Instant.parse("2027-04-01T08:30:00Z");
    private static final List<String> ALL = List.of("draft", "drafted", "reviewed", "waiting", "waiting-first", "withdrawn");

    @TempDir
    Path folder;
    private TestSite site;
    private ItemEditing editing;

    @BeforeEach
    void open() {
        site = new TestSite(folder.resolve("one"));
        site.write("site.yaml", TestSite.SITE).imports();
        editing = new ItemEditing(site.publishing, new Comparison());
        save("draft", "1");
        Stream.of("drafted", "reviewed", "waiting").forEach(slug -> {
            save(slug, "1");
            move(slug, State.PUBLISHED, Optional.empty());
            save(slug, "2");
        });
        move("reviewed", State.IN_REVIEW, Optional.empty());
        move("waiting", State.PUBLISHED, Optional.of(LATER));
        save("waiting-first", "1");
        move("waiting-first", State.PUBLISHED, Optional.of(LATER));
        save("withdrawn", "1");
        move("withdrawn", State.PUBLISHED, Optional.empty());
        move("withdrawn", State.DRAFT, Optional.empty());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ItemRef article(String slug) {
        return new ItemRef("article", slug, "en");
    }

    private void save(String slug, String words) {
        boolean absent = site.read(session -> session.item(article(slug))).isEmpty();
        editing.save(PIA, new Saving(article(slug), absent ? new Precondition.Absent() : ANY,
                new Saving.Text.Whole("---\ntitle: %s\n---\n%s\n".formatted(slug, words).getBytes(UTF_8)), ""));
    }

    private void move(String slug, State to, Optional<Instant> at) {
        editing.move(PIA, new Move(article(slug), ANY, to, at, Optional.empty(), ""));
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

    /** What readers get of each, and the newest text. */
    private static Map<String, String> texts(TestSite of) {
        return ALL.stream().collect(Collectors.toMap(slug -> slug, slug -> of.read(session -> session.publicRevisions(
                List.of(article(slug))).stream().map(revision -> new String(revision.source(), UTF_8)).collect(Collectors.joining()))
                + " beside " + new String(of.read(session -> session.newestRevisions(List.of(article(slug)))).getFirst().source(), UTF_8)
                        .replaceAll("(draft|publishDate): .*\n", "")));
    }

    @Test
    void bothComeOutAgainToTheByte() {
        byte[] shown = export(site, Exports.Text.PUBLIC);
        byte[] newest = export(site, Exports.Text.NEWEST);
        try (var other = new TestSite(folder.resolve("two"))) {
            other.now.set(site.now.get());
            Imported.run(other, "application/zip", "public.zip", shown, PUBLISHING);
            Imported.run(other, "application/zip", "newest.zip", newest, PUBLISHING);
            assertEquals(texts(site), texts(other));
            assertEquals(List.of(State.DRAFT, State.DRAFT, State.DRAFT, State.SCHEDULED, State.SCHEDULED, State.DRAFT),
                    ALL.stream().map(slug -> other.item("article", slug).state()).toList(), "whose review it was is not in a file");
            assertEquals(Zip.texts(shown), Zip.texts(export(other, Exports.Text.PUBLIC)));
            assertEquals(Zip.texts(newest), Zip.texts(export(other, Exports.Text.NEWEST)));
            assertArrayEquals(shown, export(other, Exports.Text.PUBLIC));
            assertArrayEquals(newest, export(other, Exports.Text.NEWEST));
        }
    }

    @Test
    void withTheExportOfAllTheStateInReviewAndWhatIsArchivedMoveToo() {
        save("old", "1");
        move("old", State.PUBLISHED, Optional.empty());
        move("old", State.ARCHIVED, Optional.empty());
        byte[] shown = export(site, Exports.Text.PUBLIC);
        byte[] all = export(site, Exports.Text.ALL);
        assertEquals("archived articles/old.md\nin-review articles/reviewed.md\n", Zip.texts(all).get("states.txt"));
        try (var other = new TestSite(folder.resolve("two"))) {
            other.now.set(site.now.get());
            Imported.run(other, "application/zip", "public.zip", shown, PUBLISHING);
            Imported.run(other, "application/zip", "all.zip", all, PUBLISHING);
            assertEquals(List.of(State.ARCHIVED, State.IN_REVIEW, State.DRAFT),
                    Stream.of("old", "reviewed", "drafted").map(slug -> other.item("article", slug).state()).toList());
            assertEquals(texts(site), texts(other));
            assertFalse(other.isPublic("article", "old"));
            assertEquals(Zip.texts(all), Zip.texts(export(other, Exports.Text.ALL)));
            assertArrayEquals(all, export(other, Exports.Text.ALL));
            assertArrayEquals(shown, export(other, Exports.Text.PUBLIC));
        }
    }

    @Test
    void whatIsArchivedIsInTheExportBesideWhatHasTheFilesNameNow() {
        save("old", "in English");
        move("old", State.ARCHIVED, Optional.empty());
        site.write("site.yaml", TestSite.SITE.replace("defaultLocale: en", "defaultLocale: es")).imports();
        editing.save(PIA, new Saving(new ItemRef("article", "old", "es"), new Precondition.Absent(),
                new Saving.Text.Whole("---\ntitle: old\n---\nen español\n".getBytes(UTF_8)), ""));
        byte[] all = export(site, Exports.Text.ALL);
        var texts = Zip.texts(all);
        assertTrue(texts.getOrDefault("articles/old.md", "").contains("en español"), texts.toString());
        assertTrue(texts.getOrDefault("articles/old.en.md", "").contains("in English"), texts.toString());
        assertEquals("archived articles/old.en.md\nin-review articles/reviewed.en.md\n", texts.get("states.txt"));
        try (var other = new TestSite(folder.resolve("two"))) {
            other.now.set(site.now.get());
            Imported.run(other, "application/zip", "all.zip", all, PUBLISHING);
            assertEquals(State.ARCHIVED, other.item("article", "old").state());
            assertEquals(texts, Zip.texts(export(other, Exports.Text.ALL)));
            assertArrayEquals(all, export(other, Exports.Text.ALL));
        }
    }

    @Test
    void whatReadersSeeIsNotTakenFromThemByAWordThatCameWithAFile() {
        byte[] zip = Zip.of("states.txt", "archived articles/drafted.md\nburnt articles/drafted.md\narchived articles/none.md\n",
                "articles/drafted.md", "---\ntitle: drafted\ndraft: true\n---\n3\n");
        var job = Imported.run(site, "application/zip", "all.zip", zip, PUBLISHING);
        assertEquals(State.DRAFT, site.item("article", "drafted").state());
        assertTrue(site.isPublic("article", "drafted"));
        assertEquals(List.of(2, 3), job.findings().stream().filter(finding -> finding.rule().equals("state-unknown"))
                .map(finding -> finding.place().line()).toList());
    }
}
