package org.kindred.index;

import java.io.Closeable;
import java.io.IOException;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.value.Json;

/** An open folder with everything that works on it. */
record Opened(Folder folder, Layout layout, Documents documents, Searchers searchers) implements Closeable {

    static Opened of(Folder folder, Layout layout, Json json) {
        try {
            return new Opened(folder, layout, new Documents(layout, json), new Searchers(folder.writer()));
        } catch (IOException failed) {
            throw new StorageFailed("The index cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        folder.close();
    }
}
