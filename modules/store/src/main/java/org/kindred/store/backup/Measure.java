package org.kindred.store.backup;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.kindred.kernel.value.Sha256;

/** Counts bytes, and takes their digest. */
final class Measure {

    private final MessageDigest sha256 = Sha256.begin();
    private long bytes;

    void add(byte[] buffer, int from, int count) {
        sha256.update(buffer, from, count);
        bytes += count;
    }

    long bytes() {
        return bytes;
    }

    /** Once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
