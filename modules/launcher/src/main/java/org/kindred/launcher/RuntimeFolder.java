package org.kindred.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A runtime on disk. It appears under its name only once it is whole: it is unpacked beside and then renamed, so that a
 * start that was killed, or two at once, leave nothing half done.
 *
 * @param path where it is
 * @param digest which one it is
 */
public record RuntimeFolder(Path path, String digest) {

    private static final Logger LOG = Logger.getLogger(RuntimeFolder.class.getName());
    private static final Comparator<Path> NEWEST_FIRST = Comparator.comparingLong((Path child) -> child.toFile().lastModified()).reversed();
    private static final String UNFINISHED = ".unfinished-";

    /** The unpacked runtime of a bundle; unpacked now if it is not there yet. */
    public static RuntimeFolder of(Bundle bundle, DataFolder data, Steps steps) {
        Path runtimes = data.folder("runtime");
        RuntimeFolder folder = new RuntimeFolder(runtimes.resolve(bundle.digest()), bundle.digest());
        if (!Files.isDirectory(folder.path())) {
            steps.say("Unpacking the runtime into " + folder.path() + " (only once)");
            folder.unpack(bundle, runtimes);
        }
        return folder;
    }

    private void unpack(Bundle bundle, Path runtimes) {
        try {
            sweep(runtimes);
            Path unfinished = Files
                    .createDirectory(runtimes.resolve(UNFINISHED + ProcessHandle.current().pid()));
            bundle.unpackInto(unfinished);
            rename(unfinished);
        } catch (IOException e) {
            throw CannotStart.because("The runtime cannot be unpacked into " + runtimes + " (" + e.getMessage()
                    + "): is the disk full?");
        }
    }

    private void rename(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(unfinished);
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    /**
     * Removes the runtimes of former builds and what goes with them by name, but for the newest of them, which an operator may want to go
     * back to: each takes a quarter of a gigabyte. To be called by whoever has the data folder, so that none of them is running.
     */
    void retireFormer(DataFolder data) {
        Path runtimes = data.folder("runtime");
        try {
            for (Path former : children(runtimes, this::isFormer).stream().sorted(NEWEST_FIRST).skip(1).toList()) {
                String name = former.getFileName().toString();
                for (Path one : children(runtimes, child -> child.getFileName().toString().startsWith(name))) {
                    delete(one);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "they stay, and are tried again at the next start", e);
        }
    }

    private boolean isFormer(Path child) {
        return Files.isDirectory(child) && !child.equals(path) && !child.getFileName().toString().startsWith(UNFINISHED);
    }

    /** Removes what starts that were killed have left. */
    private static void sweep(Path runtimes) throws IOException {
        for (Path folder : children(runtimes, RuntimeFolder::isLeft)) {
            delete(folder);
        }
    }

    private static List<Path> children(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(wanted).toList();
        }
    }

    private static boolean isLeft(Path child) {
        String name = child.getFileName().toString();
        if (!name.startsWith(UNFINISHED)) {
            return false;
        }
        long pid = Long.parseLong(name.substring(UNFINISHED.length()));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> tree = Files.walk(folder)) {
            inside = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }
}
