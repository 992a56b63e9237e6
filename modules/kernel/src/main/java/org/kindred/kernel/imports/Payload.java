package org.kindred.kernel.imports;

import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a file that was handed in, wherever they are kept: they can be read more than once, and from any place. Safe for threads. */
public interface Payload {

    /** How many bytes there are. */
    long size();

    /**
     * Some of them.
     *
     * @param from   the number of the first one, from 0
     * @param length how many at most; fewer come only where the file ends
     */
    byte[] read(long from, int length);

    /** All of them, of a file that is known to be small. */
    default byte[] all() {
        return read(0, Math.toIntExact(size()));
    }

    /** All of them, one after the other. */
    default InputStream open() {
        return new PayloadStream(this);
    }

    /** Bytes that are in memory already; not copied. */
    static Payload of(byte[] bytes) {
        return new Payload() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public byte[] read(long from, int length) {
                int first = (int) Math.min(from, bytes.length);
                return Arrays.copyOfRange(bytes, first, Math.min(bytes.length, first + length));
            }

            @Override
            public byte[] all() {
                return bytes;
            }
        };
    }
}
