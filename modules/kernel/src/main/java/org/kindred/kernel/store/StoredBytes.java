package org.kindred.kernel.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.kindred.kernel.asset.AssetRecords;

/**
 * The bytes with a digest, read from the store a chunk at a time, each in a session of its own: whoever reads slowly keeps no connection to the
 * database, and no more than a chunk in memory. Bytes of a digest never change; if they are removed meanwhile, reading fails.
 */
public final class StoredBytes extends InputStream {

    private static final byte[] NOTHING = {};

    private final Store store;
    private final String digest;
    private byte[] chunk = NOTHING;
    private int at;
    private int next;
    /** How many bytes of the first chunk are not wanted. */
    private int skip;

    /** From the first byte on. */
    public StoredBytes(Store store, String digest) {
        this(store, digest, 0);
    }

    /** From some byte on. */
    public StoredBytes(Store store, String digest, long from) {
        this.store = store;
        this.digest = digest;
        this.next = Math.toIntExact(from / AssetRecords.CHUNK);
        this.skip = (int) (from % AssetRecords.CHUNK);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, count);
        at += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        if (at < chunk.length) {
            return true;
        }
        int number = next++;
        chunk = store.read(session -> session.assets().chunk(digest, number)).orElse(NOTHING);
        if (chunk.length == 0 && number == 0) {
            throw new IOException("the bytes are no longer kept");
        }
        at = skip;
        skip = 0;
        return at < chunk.length;
    }
}
