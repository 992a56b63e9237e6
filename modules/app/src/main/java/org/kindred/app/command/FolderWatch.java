package org.kindred.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for something to change in a folder and below. Works on a folder that is not there yet, or goes and comes back. */
final class FolderWatch implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final WatchEvent.Kind<?>[] ANYTHING = {StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE};

    private final Path root;
    private final WatchService service;
    private boolean watching;

    FolderWatch(Path root) {
        this.root = root;
        try {
            this.service = root.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches every folder there is now; to be called before they are read, so that nothing that changes meanwhile is missed. */
    void look() {
        watching = Files.isDirectory(root);
        if (watching) {
            try {
                Files.walkFileTree(root, new Registering());
            } catch (IOException e) {
                // a folder that went while we looked: the event of its going makes us look again
                watching = Files.isDirectory(root);
            }
        }
    }

    /** Returns when something has changed since {@link #look}, and then nothing more for a moment: an editor may save in several steps. */
    void awaitChange() throws InterruptedException {
        while (!watching) {
            Thread.sleep(LOOK_AGAIN.toMillis());
            if (Files.isDirectory(root)) {
                return;
            }
        }
        for (WatchKey key = service.take(); key != null; key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Registering extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            folder.register(service, ANYTHING);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE;
        }
    }
}
