package org.kindred.kernel.imports;

import java.io.InputStream;
import java.util.Objects;

/** Reads a payload from its beginning to its end, a piece at a time. */
final class PayloadStream extends InputStream {

    private static final int PIECE = 64 * 1024;

    private final Payload payload;
    private byte[] piece = new byte[0];
    private int read;
    private long next;

    PayloadStream(Payload payload) {
        this.payload = payload;
    }

    @Override
    public int read() {
        return isOver() ? -1 : piece[read++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, into, from, count);
        read += count;
        return count;
    }

    private boolean isOver() {
        if (read == piece.length) {
            piece = payload.read(next, PIECE);
            next += piece.length;
            read = 0;
        }
        return piece.length == 0;
    }
}
