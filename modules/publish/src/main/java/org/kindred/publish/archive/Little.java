package org.kindred.publish.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes of a zip, whose numbers have their lowest byte first. */
final class Little {

    private final ByteBuffer bytes;

    Little(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.limit();
    }

    boolean has(int from, int length) {
        return from >= 0 && length >= 0 && from <= bytes.limit() - length;
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    long u32(int at) {
        return bytes.getInt(at) & 0xffffffffL;
    }

    long u64(int at) {
        return bytes.getLong(at);
    }

    byte[] part(int from, int length) {
        byte[] part = new byte[length];
        bytes.get(from, part);
        return part;
    }
}
