package org.kindred.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.problem.StorageFailed;

/**
 * A file that is there as a whole, or not at all: written beside its place under another name, for its owner alone, made durable, and only
 * then put there. What a process left that was killed meanwhile goes with the next one of the same name.
 */
public final class NewFile implements AutoCloseable {

    private static final String SUFFIX = ".part";
    private static final int BUFFER = 256 * 1024;

    private final Path path;
    private final Path folder;
    private final Path part;
    private final boolean replace;
    private final FileChannel channel;
    private final OutputStream out;

    private NewFile(Path path, Path folder, boolean replace) throws IOException {
        this.path = path;
        this.folder = folder;
        this.replace = replace;
        leftovers(path, folder).forEach(NewFile::deleteUnlessInUse);
        this.part = Files.createTempFile(folder, prefix(path), SUFFIX); // only its owner may read it
        this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
        channel.tryLock(); // to be told from a leftover
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /**
     * Begins one.
     *
     * @param path    absolute
     * @param replace whether a file that is there may be replaced
     * @throws StorageFailed if it cannot be written there
     */
    public static NewFile at(Path path, boolean replace) throws IOException {
        var folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw new StorageFailed(path + " is a folder; name a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new StorageFailed("There is no folder " + folder + ".");
        }
        if (Files.exists(path) && !replace) {
            throw isThere(path);
        }
        return new NewFile(path, folder, replace);
    }

    private static StorageFailed isThere(Path path) {
        return new StorageFailed(path + " is there already; --force replaces it. Nothing was written.");
    }

    private static String prefix(Path path) {
        return "." + path.getFileName() + ".";
    }

    private static List<Path> leftovers(Path path, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix(path)))
                    .filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
        }
    }

    /** Whoever writes it holds a lock on it. */
    private static void deleteUnlessInUse(Path file) {
        try (var leftover = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (leftover.tryLock() != null) {
                Files.delete(file);
            }
        } catch (OverlappingFileLockException | IOException e) {
            System.getLogger(NewFile.class.getName()).log(System.Logger.Level.DEBUG, "left as it is", e);
        }
    }

    /** Where it is written. */
    public OutputStream out() {
        return out;
    }

    /** Makes it durable, and puts it in its place. @return how many bytes it has */
    public long complete() throws IOException {
        out.flush();
        channel.force(true);
        long size = channel.size();
        if (replace) {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } else {
            putWhereNothingIs();
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
        return size;
    }

    /** Somebody may have put a file there meanwhile: a move would replace it, a link does not. */
    private void putWhereNothingIs() throws IOException {
        try {
            Files.createLink(path, part);
        } catch (FileAlreadyExistsException e) {
            throw isThere(path);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(part, path); // a file system without links
        }
    }

    /** What was not completed is taken away. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
