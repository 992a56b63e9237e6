package org.kindred.app.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each wait has to end by itself: one that does not fails by its time limit. */
@Timeout(60)
class FolderWatchTest {

    @TempDir
    Path folder;

    private static void save(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Long.toString(System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileSavedInASubfolderEndsTheWait() throws Exception {
        Files.createDirectories(folder.resolve("articles/sub"));
        try (var watch = new FolderWatch(folder)) {
            watch.look();
            save(folder.resolve("articles/sub/a.md"));
            watch.awaitChange();
        }
    }

    @Test
    void aFolderThatIsALinkIsWatchedToo() throws Exception {
        Path real = Files.createDirectories(folder.resolve("real/articles")).getParent();
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (var watch = new FolderWatch(link)) {
            watch.look();
            save(real.resolve("articles/a.md"));
            watch.awaitChange();
        }
    }

    @Test
    void aFolderThatComesLaterIsNoticed() throws Exception {
        try (var watch = new FolderWatch(folder.resolve("content"))) {
            watch.look();
            save(folder.resolve("content/articles/a.md"));
            watch.awaitChange();
        }
    }

    @Test
    void aFolderPutInThePlaceOfAnotherIsNoticed() throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        try (var watch = new FolderWatch(content)) {
            watch.look();
            Files.move(content, folder.resolve("former"));
            Files.createDirectory(content);
            watch.awaitChange();
        }
    }

    @Test
    void aLinkThatLeadsElsewhereIsNoticed() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), one);
        try (var watch = new FolderWatch(link)) {
            watch.look();
            Files.move(Files.createSymbolicLink(folder.resolve("next"), other), link, StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            watch.awaitChange();
        }
    }

    @Test
    void somebodyWhoNeverStopsSavingKeepsNobodyWaiting() throws Exception {
        var over = new AtomicBoolean();
        try (var watch = new FolderWatch(folder)) {
            watch.look();
            var busy = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    save(folder.resolve("log.md"));
                }
            });
            watch.awaitChange();
            assertTrue(busy.isAlive());
            over.set(true);
            busy.join();
        }
    }

    @Test
    void aWaitWithAnEndHasOne() throws Exception {
        try (var watch = new FolderWatch(folder); var nowhere = new FolderWatch(folder.resolve("nowhere"))) {
            watch.look();
            watch.awaitChange(Duration.ofMillis(10));
            nowhere.look();
            nowhere.awaitChange(Duration.ofMillis(10));
        }
    }
}
