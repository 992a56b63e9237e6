package org.kindred.benchmarks.ceiling;

import java.util.Arrays;

/** The bytes that both ceilings answer with: as many as an item has, and as a list has. */
final class Constant {

    static final byte[] ITEM = bytes(4096);
    static final byte[] LIST = bytes(Integer.getInteger("benchmark.list.bytes", 20_000));

    private Constant() {
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'k');
        return bytes;
    }
}
