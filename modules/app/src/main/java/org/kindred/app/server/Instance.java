package org.kindred.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.kindred.launcher.RuntimeFolder;

/**
 * The folder in which Payara Micro works. It is made anew at each start, so that nothing of an earlier one lives on: Payara
 * writes what it deploys into its own configuration.
 *
 * @param folder where it is
 */
record Instance(Path folder) {

    static Instance make(Path folder, Path configuration) {
        try {
            RuntimeFolder.delete(folder);
            copy(configuration, folder.resolve("config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Instance(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> tree;
        try (Stream<Path> walk = Files.walk(from)) {
            tree = walk.toList();
        }
        for (Path path : tree) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }
}
