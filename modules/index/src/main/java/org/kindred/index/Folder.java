package org.kindred.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.kindred.index.document.Documents;
import org.kindred.index.document.Sorting;
import org.kindred.kernel.problem.StorageFailed;

/** The index on disk, open for writing. What is there is used only if it is whole and of our layout; otherwise it is deleted. */
final class Folder implements Closeable {

    private static final System.Logger LOG = System.getLogger(Folder.class.getName());

    private static final String CHANGE = "kindred.change";
    private static final String LAYOUT = "kindred.layout";
    private static final double BUFFER_MB = 48;
    /** Below this, segments are as good as one another to be merged: with Lucene's 16 MB, small publications are merged again and again. */
    private static final double FLOOR_MB = 2;

    private final String layout;
    private final MemoryFirst directory;
    private final IndexWriter writer;
    private final long change;

    private Folder(String layout, MemoryFirst directory, IndexWriter writer, long change) {
        this.layout = layout;
        this.directory = directory;
        this.writer = writer;
        this.change = change;
    }

    /**
     * Opens it, empty if what is there is no use.
     *
     * @throws StorageFailed if another process has it open, or it cannot be read or written
     */
    static Folder open(Path path, String layout) {
        return open(path, layout, directory -> usable(directory, layout));
    }

    /** Opens it empty. */
    static Folder create(Path path, String layout) {
        return open(path, layout, directory -> 0);
    }

    /** Says which change a folder's index goes up to, 0 if it is no use. */
    private interface Inspection {
        long change(Directory directory);
    }

    @SuppressWarnings("MustBeClosedChecker") // the writer closes with us, and the directory with it
    private static Folder open(Path path, String layout, Inspection inspection) {
        try {
            var directory = new MemoryFirst(FSDirectory.open(path));
            long change = inspect(directory, inspection);
            return new Folder(layout, directory, new IndexWriter(directory, settings()), change);
        } catch (LockObtainFailedException locked) {
            throw new StorageFailed("The index in " + path + " is in use by another process; stop that one first.", locked);
        } catch (IOException failed) {
            throw new StorageFailed("The index in " + path + " cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private static long inspect(Directory directory, Inspection inspection) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            long change = inspection.change(directory);
            if (change == 0) {
                empty(directory);
            }
            return change;
        }
    }

    private static long usable(Directory directory, String layout) {
        try {
            return DirectoryReader.indexExists(directory) ? change(directory, layout) : 0;
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException damaged) {
            // Lucene finds what is damaged by its checksums; another version's files, or garbage, it trips over
            LOG.log(Level.WARNING, "The index is damaged and will be built anew: {0}", damaged.toString());
            return 0;
        }
    }

    private static long change(Directory directory, String layout) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            Map<String, String> notes = reader.getIndexCommit().getUserData();
            return layout.equals(notes.get(LAYOUT)) ? Long.parseLong(notes.getOrDefault(CHANGE, "0")) : 0;
        }
    }

    /** Deletes what is Lucene's, and nothing else that somebody may have put there. */
    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    private static IndexWriterConfig settings() {
        var merging = new TieredMergePolicy();
        merging.setFloorSegmentMB(FLOOR_MB);
        return new IndexWriterConfig(Documents.analyzer()).setRAMBufferSizeMB(BUFFER_MB).setMergePolicy(merging)
                .setIndexSort(Sorting.ofIndex()).setCommitOnClose(false);
    }

    IndexWriter writer() {
        return writer;
    }

    /** What is replaced from now on, up to the next call, is so many items. */
    void expect(int items) {
        directory.expect(items);
    }

    /**
     * Puts documents in the place of those of a key; none takes those away. One by one, as a block of documents would stay together in an index
     * that is sorted: nobody looks before all of them are in it.
     */
    void replace(Term key, List<Document> documents) throws IOException {
        writer.deleteDocuments(key);
        for (Document document : documents) {
            writer.addDocument(document);
        }
    }

    /** The last change that was in it when it was opened; 0 if it was opened empty. */
    long change() {
        return change;
    }

    /** Makes everything written so far survive a crash; with change 0, it will be opened empty. */
    void commit(long upTo) throws IOException {
        writer.setLiveCommitData(Map.of(LAYOUT, layout, CHANGE, String.valueOf(upTo)).entrySet());
        writer.commit();
    }

    /** Closes it; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.rollback();
        }
    }
}
