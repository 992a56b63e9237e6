package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.index.LuceneIndex.Limits;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;

class LifecycleTest {

    private static final Site SITE = Shelf.site("en", "es");

    @TempDir
    private Path folder;

    private static List<Item> notes() {
        return IntStream.range(0, 50).mapToObj(i -> Item.note("n" + i).title("Hope " + i)).toList();
    }

    private void fill() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes());
            assertEquals(1, shelf.index().change());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals("write.lock")).sorted().toList();
        }
    }

    @Test
    void whatWasAppliedIsSeenAtOnceAndChangesTheGeneration() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            long before = shelf.index().generation();
            shelf.put(Item.note("a"), Item.note("b"));
            assertEquals(List.of("a", "b"), shelf.slugs(all()));
            assertEquals(before + 1, shelf.index().generation());
        }
    }

    @Test
    void applyingAgainDoesNoHarm() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes()).put(notes());
            assertEquals(50, shelf.find(all()).total());
        }
    }

    @Test
    void anIndexReopensWithWhatWasCommitted() {
        fill();
        try (var shelf = Shelf.open(folder, SITE)) {
            assertEquals(1, shelf.index().change());
            assertEquals(50, shelf.find(all()).total());
            assertEquals(50, shelf.find(words("hope")).total());
            assertEquals(10, shelf.index().suggest("hop", Optional.empty(), "en", 10).size());
        }
    }

    @Test
    void aCrashLosesOnlyWhatWasNotCommitted() throws IOException {
        var copy = folder.resolve("copy");
        try (var shelf = Shelf.fresh(folder.resolve("live"), SITE)) {
            shelf.put(notes());
            shelf.index().commit();
            shelf.put(Item.note("later"));
            copy(folder.resolve("live"), copy);
        }
        try (var shelf = Shelf.open(copy, SITE)) {
            assertEquals(1, shelf.index().change());
            assertEquals(50, shelf.find(all()).total());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aNewIndexAnswersWhenItHasBeenFilled() {
        try (var shelf = Shelf.open(folder, SITE)) {
            assertEquals(0, shelf.index().change());
            var refused = assertThrows(Overloaded.class, () -> shelf.find(all()));
            assertEquals(Duration.ofSeconds(1), refused.retryAfter());
            assertThrows(Overloaded.class, () -> shelf.index().suggest("a", Optional.empty(), "en", 5));
            shelf.put(notes());
            assertThrows(Overloaded.class, () -> shelf.find(all()));
            shelf.index().rebuilt();
            assertEquals(50, shelf.find(all()).total());
        }
    }

    @Test
    void anIndexHalfBuiltIsFoundEmpty() {
        try (var shelf = Shelf.open(folder, SITE)) {
            shelf.put(notes());
            shelf.index().commit();
        }
        try (var shelf = Shelf.open(folder, SITE)) {
            assertEquals(0, shelf.index().change());
        }
    }

    @Test
    void clearingBeginsAnew() {
        fill();
        try (var shelf = Shelf.open(folder, SITE)) {
            long before = shelf.index().generation();
            shelf.index().clear();
            assertEquals(0, shelf.index().change());
            assertTrue(shelf.index().generation() > before);
            assertThrows(Overloaded.class, () -> shelf.find(all()));
            shelf.put(Item.note("a"));
            shelf.index().rebuilt();
            assertEquals(List.of("a"), shelf.slugs(all()));
        }
    }

    @Test
    void endingARebuildingTwiceChangesNothing() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            long before = shelf.index().generation();
            shelf.index().rebuilt();
            assertEquals(before, shelf.index().generation());
        }
    }

    @Test
    void everyFileDeletedOrCutOrOverwrittenMakesItEmptyAndUsable() throws IOException {
        fill();
        var whole = folder.resolveSibling(folder.getFileName() + "-whole");
        copy(folder, whole);
        for (Path file : files()) {
            for (Damage damage : List.<Damage>of(Files::delete, LifecycleTest::cut, LifecycleTest::overwrite, LifecycleTest::flip,
                    LifecycleTest::empty)) {
                restore(whole);
                damage.to(file);
                assertRebuilds(file);
            }
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void overwrite(Path file) throws IOException {
        Files.writeString(file, "no index at all ".repeat(100));
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
    }

    private static void empty(Path file) throws IOException {
        Files.write(file, new byte[0]);
    }

    private void restore(Path whole) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        copy(whole, folder);
    }

    private void assertRebuilds(Path damaged) {
        try (var shelf = Shelf.open(folder, SITE)) {
            assertEquals(0, shelf.index().change(), damaged.toString());
            shelf.put(notes());
            shelf.index().rebuilt();
            assertEquals(50, shelf.find(all()).total());
        }
    }

    @Test
    void aStrangersFileStays() throws IOException {
        fill();
        Files.writeString(folder.resolve("notes.txt"), "mine");
        files().stream().filter(file -> file.getFileName().toString().startsWith("segments")).forEach(file -> file.toFile().delete());
        Shelf.open(folder, SITE).close();
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void otherTypesOrLocalesMakeItEmpty() {
        fill();
        try (var index = LuceneIndex.open(folder, new ContentTypes(List.of(Types.NOTE)), () -> SITE, new TestJson())) {
            assertEquals(0, index.change());
        }
        fill();
        try (var shelf = Shelf.open(folder, Shelf.site("en", "de"))) {
            assertEquals(0, shelf.index().change());
        }
    }

    @Test
    void aSiteThatGetsOtherLocalesWhileRunningIsToBeRebuilt() {
        var site = new AtomicReference<>(SITE);
        try (var index = LuceneIndex.open(folder, Types.ALL, site::get, new TestJson())) {
            index.rebuilt();
            index.apply(Item.group(List.of(Item.note("a"))), 7);
            site.set(Shelf.site("en", "de"));
            assertEquals(0, index.change());
            assertThrows(Overloaded.class, () -> index.search(all()));
            index.clear();
            index.apply(Item.group(List.of(Item.note("a"))), 8);
            index.rebuilt();
            assertEquals(8, index.change());
            assertEquals(1, index.search(Shelf.in("de", all())).total());
        }
    }

    @Test
    void aFolderInUseIsRefusedInOneSentence() throws IOException {
        fill();
        try (var directory = FSDirectory.open(folder); var lock = directory.obtainLock("write.lock")) {
            lock.ensureValid();
            var refused = assertThrows(StorageFailed.class, () -> Shelf.open(folder, SITE));
            assertTrue(refused.getMessage().contains("in use by another process"), refused.getMessage());
        }
        try (var shelf = Shelf.open(folder, SITE)) {
            assertEquals(1, shelf.index().change());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(StorageFailed.class, () -> Shelf.open(file, SITE));
        assertFalse(Files.isDirectory(file));
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        fill();
        try (var shelf = Shelf.open(folder, SITE, new Limits(Duration.ZERO, Duration.ofMinutes(5)))) {
            assertThrows(Overloaded.class, () -> shelf.find(all()));
            assertThrows(Overloaded.class, () -> shelf.find(words("hope")));
            assertThrows(Overloaded.class, () -> shelf.index().suggest("a", Optional.empty(), "en", 5));
        }
    }

    @Test
    void anIndexWhoseFilesVanishWhileItIsWrittenIsToBeRebuilt() throws IOException {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes());
            shelf.index().commit();
            for (Path file : files()) {
                Files.delete(file);
            }
            Files.delete(folder.resolve("write.lock"));
            assertThrows(StorageFailed.class, () -> {
                shelf.put(Item.note("a"));
                shelf.index().commit();
            });
            assertEquals(0, shelf.index().change());
            shelf.index().clear();
            shelf.put(notes());
            shelf.index().rebuilt();
            assertEquals(50, shelf.find(all()).total());
        }
    }

    @Test
    void valuesLongerThanATermAreKeptApart() {
        String long1 = "ä".repeat(20_000);
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("one").title(long1 + "1"), Item.note("two").title(long1 + "2"),
                    Item.note("emoji").title("😀".repeat(10_000)));
            assertEquals(List.of("one"),
                    shelf.slugs(Shelf.with(all(), Shelf.test("title", org.kindred.kernel.query.Operator.EQ, long1 + "1"))));
            assertEquals(List.of("emoji"),
                    shelf.slugs(Shelf.with(all(), Shelf.test("title", org.kindred.kernel.query.Operator.PREFIX, "😀"))));
            assertEquals(2, shelf.find(Shelf.with(all(), Shelf.test("title", org.kindred.kernel.query.Operator.PREFIX, "ää"))).total());
        }
    }
}
