package org.kindred.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.publish.node.Progress;

@Timeout(60)
class ContentSyncTest {

    private static final int FAILURES = 2;

    @TempDir
    Path folder;
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Console console = new ListeningConsole(told::add);

    private void attempt(Progress progress) {
        progress.at(Progress.Phase.READING, 1, 1);
        if (attempts.incrementAndGet() <= FAILURES) {
            throw new StorageFailed("The disk is full.");
        }
        progress.at(Progress.Phase.IMPORTING, 1, 1);
        console.line("done");
    }

    @Test
    void anImportThatFailsIsTriedAgainAndWhatItTellsIsToldOnce() throws Exception {
        try (var sync = new ContentSync(this::attempt, folder, console)) {
            sync.start();
            while (!told.contains("done")) {
                Files.writeString(folder.resolve("a.md"), "saved again"); // rather than wait for the next attempt
                Thread.sleep(20);
            }
        }
        assertEquals(List.of("reading", "importing", "done"), told.subList(0, 4).stream().filter(line -> !line.contains("full")).toList());
        assertTrue(told.get(1).startsWith("The import stopped: The disk is full."), told.get(1));
    }
}
