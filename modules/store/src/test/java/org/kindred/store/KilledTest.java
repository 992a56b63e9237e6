package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.store.Stored.Representation;

/** Another process writes and says what is done; then it is killed, as a power cut would. What it said must be there, and nothing half. */
class KilledTest extends OwnDatabase {

    private static final int ROUNDS = Boolean.getBoolean("kindred.long") ? 25 : 3;

    private final Random random = new Random();

    @Test
    void whatWasAcknowledgedIsThereHoweverTheProcessEnds() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            close(); // an H2 file is opened by one process at a time
            acknowledged.addAll(writeUntilKilled(round, 5 + random.nextInt(40)));
            connect();
            acknowledged.forEach(this::assertWhole);
            assertNothingIsHalf();
        }
        assertTrue(acknowledged.size() >= ROUNDS * 5);
    }

    private List<String> writeUntilKilled(int round, int acknowledgements) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), KeepsWriting.class.getName(), url, "round-" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var done = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            while (done.size() < acknowledgements) {
                done.add(lines.readLine());
            }
            process.toHandle().destroyForcibly(); // leaves its output to be read
            lines.lines().forEach(done::add); // what it still had said
        }
        process.waitFor();
        return done;
    }

    private void assertWhole(String slug) {
        var ref = Samples.article(slug);
        assertTrue(read(session -> session.revision(ref, 1)).isPresent(), slug);
        assertTrue(store.stored(ref.key(), List.of("en"), Representation.DATA).isPresent(), slug);
    }

    private void assertNothingIsHalf() {
        List<Change> log = read(session -> session.changes(0, 1_000_000));
        assertEquals(LongStream.rangeClosed(1, log.size()).boxed().toList(), log.stream().map(Change::number).toList());
        var keys = log.stream().map(change -> change.ref().key()).toList();
        assertEquals(Set.copyOf(keys), Set.copyOf(read(session -> session.cards(keys)).stream().map(card -> card.ref().key()).toList()));
        assertEquals(keys.size(), read(session -> session.dependents(List.of(new ItemKey("topic", "t")))).size());
    }
}
