package org.kindred.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits for something to change in a folder and below. Works on a folder that is not there yet, or goes and comes back. */
final class FolderWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration LONGEST_SAVE = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final WatchEvent.Kind<?>[] ANYTHING = {StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE};

    private final Path root;
    private final WatchService service;
    /** Which folder it was that was looked at; none where there was none. */
    private Optional<String> seen = Optional.empty();
    private String told = "";

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
        seen = folder();
        if (seen.isPresent()) {
            try {
                Files.walkFileTree(root.toRealPath(), new Registering());
            } catch (IOException e) {
                lookedInVain(e);
            }
        }
    }

    /** Tells one folder from another that takes its place, be it by a link that leads elsewhere: of that there is no event. */
    private Optional<String> folder() {
        try {
            var attributes = Files.readAttributes(root, BasicFileAttributes.class);
            return attributes.isDirectory() ? Optional.of(root.toRealPath() + " " + attributes.fileKey()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A folder that went while we looked makes us look again. Anything else is for the operator. */
    private void lookedInVain(IOException failure) {
        if (!(failure instanceof NoSuchFileException) && !String.valueOf(failure.getMessage()).equals(told)) {
            told = String.valueOf(failure.getMessage());
            LOG.log(Level.WARNING, "Not every folder in {0} can be watched ({1}): a file saved there is imported at the next change"
                    + " elsewhere, or at the next start", root, told);
        }
    }

    /** Returns when something has changed since {@link #look}, and then nothing more for a moment: an editor may save in several steps. */
    void awaitChange() throws InterruptedException {
        awaitChange(FOR_EVER);
    }

    /** The same, or when that much time has passed. */
    void awaitChange(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        var event = Optional.<WatchKey>empty();
        while (event.isEmpty() && System.nanoTime() < end && folder().equals(seen)) {
            event = poll(Math.min(LOOK_AGAIN.toNanos(), end - System.nanoTime()));
        }
        settle(event);
    }

    /** Closed while we wait, this throws. */
    private Optional<WatchKey> poll(long nanos) throws InterruptedException {
        return Optional.ofNullable(service.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /** Somebody who never pauses must not keep what others saved from being imported. */
    private void settle(Optional<WatchKey> first) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_SAVE.toNanos();
        var event = first;
        while (event.isPresent()) {
            event.get().pollEvents();
            event.get().reset();
            event = System.nanoTime() < end ? poll(QUIET.toNanos()) : Optional.empty();
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
