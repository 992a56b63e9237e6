package org.kindred.publish.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.publish.TestSite.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.ItemRef;
import org.kindred.publish.TestSite;
import org.kindred.publish.folder.FileBatch;
import org.kindred.publish.folder.FileRead;
import org.kindred.publish.folder.FolderFile;

/** A batch that was compiled while the one before it was written. */
class ForeseenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:58:00Z");
    private static final Foreseen NOTHING = Foreseen.nothing(NOW);
    private static final FileBatch BATCH = new FileBatch(path -> false, 0, true);

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.topic("t", "Old").imports();
        site.article("a", "A", "topics: t", "");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void isNotCompiledAgainWhereAllThatItShowsIsAsItWas() {
        var foreseen = foresee("articles/a.md", NOTHING);
        assertSame(only(foreseen.judged().orElseThrow().published()), only(take("articles/a.md", foreseen).compiled()));
    }

    @Test
    void isCompiledAgainWhereSomethingThatItShowsIsAnotherNow() {
        var foreseen = foresee("articles/a.md", NOTHING);
        site.topic("t", "New");
        take("topics/t.md", NOTHING);
        take("articles/a.md", foreseen);
        assertTrue(shown().contains("\"New\""), shown());
    }

    @Test
    void showsWhatTheBatchBeforeItIsAboutToPublish() {
        site.topic("t", "New");
        var before = foresee("topics/t.md", NOTHING);
        var foreseen = foresee("articles/a.md", before);
        take("topics/t.md", before);
        assertSame(only(foreseen.judged().orElseThrow().published()), only(take("articles/a.md", foreseen).compiled()));
        assertTrue(shown().contains("\"New\""), shown());
    }

    @Test
    void isCompiledAgainWhereAnotherCitationHasCome() {
        site.write("citations/one.md", file("One", "DOI: 10.1000/x", "")).imports();
        site.article("a", "A", "", "Said [@doi:10.1000/x].");
        var foreseen = foresee("articles/a.md", NOTHING);
        site.write("citations/a-first.md", file("First", "DOI: 10.1000/x", ""));
        take("citations/a-first.md", NOTHING);
        take("articles/a.md", foreseen);
        assertTrue(shown().contains("\"a-first\""), shown());
    }

    @Test
    void isCompiledAgainUnderOtherSettings() {
        var foreseen = foresee("articles/a.md", NOTHING);
        site.write("site.yaml", TestSite.SITE.replace("/blog/", "/other/")).delete("articles/a.md").imports();
        site.article("a", "A", "topics: t", "");
        assertNotSame(only(foreseen.judged().orElseThrow().published()), only(take("articles/a.md", foreseen).compiled()));
        assertTrue(shown().contains("/other/a"), shown());
    }

    @Test
    void isCompiledAgainWhereItListsWhatTheIndexFinds() {
        site.write("guides/g.md", file("G", "", "```helplines\ncountries: GB\n```"));
        var foreseen = foresee("guides/g.md", NOTHING);
        assertNotSame(only(foreseen.judged().orElseThrow().published()), only(take("guides/g.md", foreseen).compiled()));
    }

    @Test
    void isAsOldAsTheMomentInWhichItWasSeen() {
        take("articles/a.md", foresee("articles/a.md", NOTHING));
        assertEquals(NOW, site.published("article", "a", "en").orElseThrow().publishedAt());
    }

    private Foreseen foresee(String path, Foreseen pending) {
        var files = files(path);
        return site.read(session -> BATCH.foresee(files, session, publisher(), NOW, pending));
    }

    private FileBatch.Result take(String path, Foreseen foreseen) {
        var files = foreseen.judged().map(seen -> List.of(good(path, seen))).orElseGet(() -> files(path));
        return site.store.write(session -> {
            session.holdChanges();
            return BATCH.take(files, session, publisher(), foreseen);
        });
    }

    private Publisher publisher() {
        return site.publishing.workshop().current().publisher();
    }

    /** The file as it was read when its batch was compiled. */
    private static FileRead.Good good(String path, Publisher.Judged seen) {
        var candidate = only(seen.wish().coming());
        assertEquals(path, candidate.path());
        return new FileRead.Good(candidate.file(), "another", candidate.draft());
    }

    private List<FileRead.Good> files(String path) {
        String slug = path.substring(path.indexOf('/') + 1, path.length() - ".md".length());
        var ref = new ItemRef(path.substring(0, path.indexOf('/') - 1), slug, "en");
        return List.of(assertInstanceOf(FileRead.Good.class,
                FileRead.of(new FolderFile(path, site.content.resolve(path), ref), site.ports.content(), site.publishing.site())));
    }

    private String shown() {
        return new String(site.published("article", "a", "en").orElseThrow().data(), UTF_8);
    }

    private static <T> T only(List<T> list) {
        assertEquals(1, list.size());
        return list.getFirst();
    }
}
