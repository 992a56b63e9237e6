package org.kindred.publish.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.index.LuceneIndex;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.publish.Publishing;
import org.kindred.publish.TestSite;
import org.kindred.publish.folder.ImportOptions;

class IndexFollowerTest {

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

    private void restart() {
        site.close();
        site = new TestSite(folder);
    }

    @Test
    void anEmptyStoreAnswersThatThereIsNothing() {
        assertThrows(Overloaded.class, () -> site.listed("article"));
        site.imports();
        assertEquals(List.of(), site.listed("article"));
    }

    @Test
    void anIndexGoesOnWhereItStood() {
        site.article("a", "A", "", "").imports();
        restart();
        assertEquals(List.of("a"), site.listed("article"), "before anything is followed");
        site.article("b", "B", "", "").imports();
        assertEquals(List.of("a", "b"), site.listed("article"));
    }

    @Test
    void aDeletedIndexIsRebuiltWithEveryLocaleOfEachItem() throws IOException {
        IntStream.range(0, 60).forEach(i -> site.article("a" + i, "A", "", "").article("a" + i + ".es", "A en español", "", ""));
        site.imports();
        site.close();
        try (var files = Files.walk(folder.resolve("data/index"))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> assertTrue(file.toFile().delete()));
        }
        site = new TestSite(folder);
        assertThrows(Overloaded.class, () -> site.listed("article"));
        site.imports();
        assertEquals(60, site.listed("article").size());
        assertEquals(site.changes(), site.publishing.index().change());
    }

    @Test
    void anIndexTakenAwayFromARunningNodeIsRebuiltByTheNextWriteWithoutFailingIt() throws IOException {
        site.article("a", "A", "", "").imports();
        try (var files = Files.walk(folder.resolve("data/index"))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> assertTrue(file.toFile().delete()));
        }
        assertEquals(List.of("a"), site.listed("article"), "from the files that are still open");
        site.article("b", "B", "", "").imports();
        assertEquals(List.of("a", "b"), site.listed("article"));
        restart();
        assertEquals(List.of("a", "b"), site.listed("article"));
    }

    @Test
    void anIndexThatIsAheadOfItsStoreIsRebuilt() throws IOException {
        site.article("a", "A", "", "").article("b", "B", "", "").imports();
        site.close();
        try (var files = Files.list(folder.resolve("data"))) {
            files.filter(Files::isRegularFile).forEach(file -> assertTrue(file.toFile().delete()));
        }
        site = new TestSite(folder).delete("articles/b.md");
        site.imports();
        assertEquals(List.of("a"), site.listed("article"));
    }

    @Test
    void anIndexThatIsAheadOfItsStoreIsRebuiltThoughTheStoreHasCaughtUpWithOtherChangesBeforeItIsAsked() throws IOException {
        site.imports();
        site.close();
        Path database = folder.resolve("data/kindred.mv.db");
        Path before = Files.copy(database, folder.resolve("before"));
        site = new TestSite(folder);
        site.article("a", "A", "", "").article("b", "B", "", "").imports();
        site.close();
        Files.copy(before, database, StandardCopyOption.REPLACE_EXISTING);
        site = new TestSite(folder).delete("articles/a.md").delete("articles/b.md");
        site.article("c", "C", "", "").article("d", "D", "", "").imports();
        assertEquals(List.of("c", "d"), site.listed("article"));
    }

    @Test
    void otherLocalesRebuildIt() {
        site.article("a", "A", "", "").imports();
        site.write("site.yaml", TestSite.SITE.replace("[en, es]", "[en, es, fr]")).imports();
        assertEquals(List.of("a"), site.listed("article"));
    }

    @Test
    @Timeout(60)
    void aRunningNodeHearsOfTheWritesOfOthers() throws InterruptedException {
        site.imports();
        site.publishing.start();
        var other = Publishing.open(new Ports(site.ports.plugins(), site.ports.content(), site.ports.sites(), site.ports.workflows(),
                site.store,
                any -> org.kindred.index.LuceneIndex.open(folder.resolve("other"), site.ports.plugins().types(), any, site.ports.json()),
                site.ports.json(), List.of(), site.now::get, "1"), new org.kindred.diff.Comparison());
        site.article("a", "A", "", "");
        other.importFolder(site.content, ImportOptions.USUAL, Progress.SILENT);
        while (!site.listed("article").equals(List.of("a"))) {
            Thread.sleep(20);
        }
        assertEquals(site.read(session -> session.changes(0, 100)), site.heard);
        other.close();
    }

    private Ports ports(int failures, ChangeListener listener) {
        var ours = site.ports;
        return new Ports(ours.plugins(), ours.content(), ours.sites(), ours.workflows(), ours.store(),
                settings -> breaking(LuceneIndex.open(folder.resolve("other"), ours.plugins().types(), settings, ours.json()), failures),
                ours.json(), List.of(listener), ours.clock(), ours.version());
    }

    @Test
    void aListenerThatFailsIsToldAgain() {
        var heard = new ArrayList<Change>();
        var away = new AtomicBoolean();
        var follower = new IndexFollower(ports(0, changes -> {
            if (away.get()) {
                throw new StorageFailed("the database is away");
            }
            heard.addAll(changes);
        }), site.publishing::site);
        site.topic("s", "S").imports();
        follower.follow();
        long before = site.changes();
        site.topic("t", "T").imports();
        away.set(true);
        assertThrows(StorageFailed.class, follower::follow);
        away.set(false);
        follower.follow();
        assertEquals(site.read(session -> session.changes(before, 100)), heard);
        assertEquals(1, heard.size());
        follower.index().close();
    }

    /** What was kept under its change would be served for as long as the disk is full. */
    @Test
    void whereAnIndexCannotBeMadeAnewListenersAreToldThatEverythingMayBeAnother() {
        var told = new AtomicInteger();
        var follower = new IndexFollower(ports(100, new ChangeListener() {
            @Override
            public void changed(List<Change> changes) {
                // the other one is asked about
            }

            @Override
            public void siteChanged() {
                told.incrementAndGet();
            }
        }), site.publishing::site);
        site.topic("t", "T").imports();
        assertThrows(StorageFailed.class, follower::follow);
        assertEquals(1, told.get());
        assertThrows(StorageFailed.class, follower::follow);
        assertEquals(2, told.get());
        follower.index().close();
    }

    /** As Lucene does on a full disk: nothing more can be written until it is opened anew. */
    private static SearchIndex breaking(SearchIndex index, int times) {
        var broken = new AtomicBoolean();
        var failures = new AtomicInteger(times);
        return (SearchIndex) Proxy.newProxyInstance(SearchIndex.class.getClassLoader(), new Class<?>[] {SearchIndex.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("clear")) {
                        broken.set(false);
                    }
                    if (method.getName().equals("apply") && (broken.get() || failures.getAndDecrement() > 0)) {
                        broken.set(true);
                        throw new StorageFailed("the disk is full");
                    }
                    return method.invoke(index, arguments);
                });
    }

    @Test
    void anIndexThatCouldNotBeWrittenTheFirstTimeIsMadeAnewWhenItCan() {
        // when it is written, and when it is built anew at once
        var follower = new IndexFollower(ports(2, changes -> {
        }), site.publishing::site);
        site.imports();
        follower.follow();
        site.topic("t", "T").imports();
        assertThrows(StorageFailed.class, follower::follow);
        follower.follow();
        assertEquals(site.changes(), follower.index().change());
        follower.index().close();
    }
}
