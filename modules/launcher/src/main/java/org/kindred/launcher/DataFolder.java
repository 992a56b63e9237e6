package org.kindred.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything Kindred keeps: it belongs to one running service at a time, which holds a lock on it.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

    /** A lock that nobody refers to is given back when its channel is collected. */
    private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

    /** Makes sure that it is there and can be written to. */
    public static DataFolder prepare(Path path) {
        try {
            make(path);
            Files.delete(Files.createTempFile(path, "try", null));
        } catch (IOException e) {
            throw CannotStart.because("The data folder " + path + " cannot be written to (" + reason(e)
                    + "): mend its permissions, or name another with --data DIR.");
        }
        return new DataFolder(path);
    }

    /** For its owner alone: it will hold drafts, and programs that are run. One that is there stays as somebody made it. */
    private static void make(Path path) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        boolean hasOwners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(path,
                hasOwners ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                        : new FileAttribute<?>[0]);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : "";
        return reason == null || reason.isEmpty() ? "permission denied" : reason;
    }

    /** A folder in it, made if it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw CannotStart.because("The folder " + path.resolve(name) + " cannot be made (" + reason(e) + ").");
        }
    }

    /** Takes the folder for this process, until the lock is closed or the process ends, however it ends. */
    public FileLock lock() {
        return tryLock().orElseThrow(this::taken);
    }

    /** Takes it in the same way, unless another process has it. */
    public Optional<FileLock> tryLock() {
        Optional<FileLock> lock = open();
        lock.ifPresent(HELD::add);
        return lock;
    }

    /** Fails with a clear sentence where another process has it. */
    public void requireFree() {
        if (isTaken()) {
            throw taken();
        }
    }

    /** Whether a service is running on it. */
    public boolean isTaken() {
        Optional<FileLock> lock = open();
        lock.ifPresent(DataFolder::release);
        return lock.isEmpty();
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<FileLock> open() {
        try {
            FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            Optional<FileLock> lock = lockOf(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw CannotStart.because("The data folder " + path + " cannot be locked (" + reason(e) + ").");
        }
    }

    private static Optional<FileLock> lockOf(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private CannotStart taken() {
        return CannotStart.because("Another Kindred is running on the data folder " + path
                + ": stop it first, or name another folder with --data DIR.");
    }
}
