package org.kindred.index;

import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * Keeps small files in memory until they are made durable. What one publication adds is some twenty of them, merged with those of others within
 * the second: few are still there when the index is committed, and only those are written to the disk.
 */
final class MemoryFirst extends NRTCachingDirectory {

    /** Segments of this size at most are kept in memory, so many of them as fit. */
    private static final double SMALL_MB = 4;
    private static final double MEMORY_MB = 32;
    /** So many items take little memory, whatever is in them. */
    private static final int FEW = 16;

    private volatile boolean few;

    MemoryFirst(Directory disk) {
        super(disk, SMALL_MB, MEMORY_MB);
    }

    /** What is written from now on, up to the next call, is of so many items. */
    void expect(int items) {
        few = items <= FEW;
    }

    /**
     * An index that is sorted has files of which Lucene does not know beforehand how large they become: what was stored, before it is put in
     * order. On a disk each of them is made, mapped, unmapped and deleted within one publication; to unmap one, the JDK asks every thread.
     */
    @Override
    protected boolean doCacheWrite(String name, IOContext context) {
        boolean foreseen = context.flushInfo() != null || context.mergeInfo() != null;
        return foreseen ? super.doCacheWrite(name, context) : few && !isOfCommit(name);
    }

    private static boolean isOfCommit(String name) {
        return name.startsWith(IndexFileNames.SEGMENTS) || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }
}
