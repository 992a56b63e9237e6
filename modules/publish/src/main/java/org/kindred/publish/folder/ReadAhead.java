package org.kindred.publish.folder;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.kindred.publish.node.Workers;

/** Batches of files, read and parsed before they are asked for. */
final class ReadAhead implements AutoCloseable {

    /** How many batches may be parsed and not yet taken: with fewer, a core rests while the writer is at the disk. */
    private static final int AHEAD = 3;

    private final Iterator<List<FolderFile>> batches;
    private final Function<FolderFile, FileRead> read;
    private final Workers readers;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> Workers.daemon(work, "kindred-read-ahead"));
    private final Queue<Future<List<FileRead>>> ahead = new ArrayDeque<>();

    ReadAhead(Iterator<List<FolderFile>> batches, int cores, Function<FolderFile, FileRead> read) {
        this.batches = batches;
        this.read = read;
        this.readers = new Workers("kindred-read", cores);
    }

    /** The next batch; empty after the last one. */
    List<FileRead> next() {
        while (ahead.size() < AHEAD && batches.hasNext()) {
            var batch = batches.next();
            ahead.add(reading.submit(() -> readers.map(batch, read)));
        }
        return ahead.isEmpty() ? List.of() : Workers.join(ahead.remove());
    }

    @Override
    public void close() {
        reading.shutdownNow();
        readers.close();
    }
}
