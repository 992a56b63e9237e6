package org.kindred.index;

import java.io.Closeable;
import java.io.IOException;
import org.kindred.index.document.Documents;
import org.kindred.index.document.Layout;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.value.Json;

/** An open folder with everything that works on it. */
record Opened(Folder folder, Layout layout, Documents documents, Searchers searchers) implements Closeable {

    /** Takes a folder over, also where it cannot be read: it is closed then, so that it can be opened again. */
    static Opened of(Folder folder, Layout layout, Json json) {
        try {
            return new Opened(folder, layout, new Documents(layout, json), new Searchers(folder.writer()));
        } catch (IOException failed) {
            closeAfter(failed, folder);
            throw new StorageFailed("The index cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void closeAfter(IOException failure, Folder folder) {
        try {
            folder.close();
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            searchers.close();
        }
    }
}
