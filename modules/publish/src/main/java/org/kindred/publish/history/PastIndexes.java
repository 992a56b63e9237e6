package org.kindred.publish.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.problem.StorageFailed;

/** Where indexes of the past are made, each in a folder of its own that goes with it. */
public final class PastIndexes {

    private static final System.Logger LOG = System.getLogger(PastIndexes.class.getName());

    private final Path folder;
    private final Function<Path, SearchIndex> opening;
    private final AtomicInteger number = new AtomicInteger();

    /**
     * Indexes in a folder that is ours alone.
     *
     * @param opening opens an empty index in a folder that is not there yet
     */
    public PastIndexes(Path folder, Function<Path, SearchIndex> opening) {
        this.folder = folder;
        this.opening = opening;
        clear();
    }

    /** An index, with its folder. */
    record Placed(SearchIndex index, Path folder) {

        void close() {
            index.close();
            delete(folder);
        }
    }

    Placed open() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageFailed("An index of the past cannot be made in " + folder + ": " + e.getMessage(), e);
        }
        var place = folder.resolve(String.valueOf(number.incrementAndGet()));
        return new Placed(opening.apply(place), place);
    }

    /** Deletes what is left of any. */
    void clear() {
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An index of the past cannot be deleted from " + folder, e);
        }
    }
}
