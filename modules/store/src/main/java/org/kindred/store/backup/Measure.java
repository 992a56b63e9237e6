package org.kindred.store.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts bytes, and takes their digest. */
final class Measure {

    private final MessageDigest sha256 = sha256();
    private long bytes;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

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
