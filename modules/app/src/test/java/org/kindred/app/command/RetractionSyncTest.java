package org.kindred.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.publish.publication.RetractionReport;
import org.kindred.publish.publication.RetractionReport.Outcome;

@Timeout(60)
class RetractionSyncTest {

    @TempDir
    Path folder;
    private final AtomicInteger attempts = new AtomicInteger();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Console console = new ListeningConsole(told::add);

    /** Fails once, then takes everything. */
    private RetractionReport take(Path file) {
        if (attempts.incrementAndGet() == 1) {
            throw new StorageFailed("The disk is full.");
        }
        return new RetractionReport(Outcome.TAKEN, "A list", attempts.get(), 0, List.of());
    }

    @Test
    void aFileIsTakenWhenItComesAndAgainWhenItChangesAndAFailureIsTriedAgain() throws Exception {
        var file = folder.resolve("list.csv");
        try (var sync = new RetractionSync(this::take, file, console)) {
            sync.start();
            assertEquals("There is no file of retractions at " + file + "; what was known of them still counts.", told.take());
            Files.writeString(file, "one");
            assertEquals("The file of retractions is not taken over yet: The disk is full.", told.take());
            assertEquals(
                    "Retractions: list.csv by A list names 2 DOIs and PubMed numbers; 0 of the citations here are concerned by what is new in it.",
                    told.take());
            Files.writeString(file, "another one");
            assertEquals(
                    "Retractions: list.csv by A list names 3 DOIs and PubMed numbers; 0 of the citations here are concerned by what is new in it.",
                    told.take());
        }
    }
}
