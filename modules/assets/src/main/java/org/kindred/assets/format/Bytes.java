package org.kindred.assets.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** What bytes say. */
final class Bytes {

    private Bytes() {
    }

    /** Whether some stand at a place. */
    static boolean begins(byte[] bytes, int at, byte[] with) {
        return bytes.length >= at + with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    /** Whether a text in ASCII stands at a place. */
    static boolean says(byte[] bytes, int at, String text) {
        return begins(bytes, at, text.getBytes(ISO_8859_1));
    }
}
