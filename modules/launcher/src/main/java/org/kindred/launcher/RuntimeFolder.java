package org.kindred.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A runtime on disk. It appears under its name only once it is whole: it is unpacked beside and then renamed, so that a
 * start that was killed, or two at once, leave nothing half done.
 *
 * @param path where it is
 * @param digest which one it is
 */
public record RuntimeFolder(Path path, String digest) {

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

    /** Removes what starts that were killed have left. */
    private static void sweep(Path runtimes) throws IOException {
        List<Path> left;
        try (Stream<Path> children = Files.list(runtimes)) {
            left = children.filter(RuntimeFolder::isLeft).toList();
        }
        for (Path folder : left) {
            delete(folder);
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
