package org.kindred.plugin.citeproc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.List;
import org.kindred.kernel.problem.StorageFailed;

/** The files of the CSL repository's archives. */
final class RepositoryFiles {

    private RepositoryFiles() {
    }

    /** The paths of all files with a suffix, without it, in the archive that has one of them; sorted. */
    static List<String> beside(String file, String suffix) {
        var any = requireNonNull(RepositoryFiles.class.getResource(file), file);
        try {
            if (any.openConnection() instanceof JarURLConnection archive) {
                archive.setUseCaches(false);
                try (var jar = archive.getJarFile()) {
                    return jar.stream().map(entry -> entry.getName()).filter(path -> path.endsWith(suffix))
                            .map(path -> path.substring(0, path.length() - suffix.length())).sorted().toList();
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new StorageFailed("The files of the CSL repository cannot be listed.", e);
        }
    }
}
