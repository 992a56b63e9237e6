package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;

/** An import in a process of its own is killed at a random moment, as by a power cut; the next one has to complete it. */
class KilledImportTest {

    private static final int ARTICLES = 520;
    private static final int TOPICS = 20;
    /** Read, import in three batches, refresh, index. */
    private static final int LINES = 8;
    private static final int LONGEST_PAUSE = 300;

    @TempDir
    Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    static IntStream kills() {
        return IntStream.range(0, Boolean.getBoolean("kindred.long") ? 25 : 2);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theNextImportCompletesItWithNothingHalfAndNothingTwice(int kill) throws Exception {
        try (var site = new TestSite(folder)) {
            fill(site);
        }
        killAnImport();
        try (var site = new TestSite(folder)) {
            assertNothingIsHalf(site);
            site.imports();
            assertComplete(site);
            assertNothingIsHalf(site);
            long changes = site.changes();
            assertEquals(ARTICLES + TOPICS + 1, site.imports().unchanged(), this::seed);
            assertEquals(changes, site.changes(), this::seed);
        }
    }

    private String seed() {
        return "seed " + seed;
    }

    private static void fill(TestSite site) {
        site.write("site.yaml", TestSite.SITE).write("citations/c.md", TestSite.file("C", "type: book", ""));
        IntStream.range(0, TOPICS).forEach(i -> site.topic("t" + i, "Topic " + i));
        IntStream.range(0, ARTICLES)
                .forEach(i -> site.article("a" + i, "Article " + i, "topics: [t" + i % TOPICS + "]\nrelated: [a" + (i + 1) % ARTICLES + "]",
                        "Words. [@c]"));
    }

    /** After some of its lines, and a moment more: most moments lie between two lines. */
    private void killAnImport() throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), ImportsAFolder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = lines.readLine();
            for (int left = random.nextInt(LINES); left > 0 && line != null; left--) {
                line = lines.readLine();
            }
            process.waitFor(random.nextInt(LONGEST_PAUSE), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private void assertComplete(TestSite site) {
        var items = site.read(session -> session.itemsAfter(Optional.empty(), 10_000));
        assertEquals(ARTICLES + TOPICS + 1, items.size(), this::seed);
        assertTrue(items.stream().allMatch(item -> item.state() == State.PUBLISHED && item.revision() == 1), this::seed);
        assertEquals(ARTICLES, site.count("article"), this::seed);
        assertEquals(List.of(), site.read(session -> session.waiting(10)), this::seed);
        assertEquals("Article 1", site.data("article", "a0").at("related.title").map(TestSite::text).findFirst().orElseThrow());
    }

    /** What is public has its revision and stands in the log as it is; the log has no gap and says nothing twice. */
    private void assertNothingIsHalf(TestSite site) {
        List<Change> log = site.read(session -> session.changes(0, 1_000_000));
        assertEquals(LongStream.rangeClosed(1, log.size()).boxed().toList(), log.stream().map(Change::number).toList(), this::seed);
        var last = new HashMap<ItemRef, String>();
        log.forEach(change -> assertTrue(!change.digest().equals(last.put(change.ref(), change.digest())), () -> seed() + change));
        var published = site.read(session -> session.publishedAfter(Optional.empty(), 10_000));
        assertEquals(last.keySet(), new HashSet<>(published.stream().map(each -> each.ref()).toList()), this::seed);
        published.forEach(each -> assertEquals(last.get(each.ref()), each.digest(), this::seed));
        var items = site.read(session -> session.itemsAfter(Optional.empty(), 10_000));
        assertEquals(last.keySet(), new HashSet<>(items.stream().filter(item -> item.publishedRevision() > 0).map(Item::ref).toList()));
        assertEquals(items.size(), site.read(session -> session.publicRevisions(items.stream().map(Item::ref).toList())).size());
    }
}
