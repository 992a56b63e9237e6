package org.kindred.rest.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Makes the codings. Where the machine has no Brotli library, only gzip is offered. */
final class Compression {

    /** What is shorter is not worth the work: it fits into one packet as it is. */
    static final int LEAST = 1000;

    private static final boolean BROTLI = Brotli4jLoader.isAvailable();
    private static final Encoder.Parameters LEVEL = new Encoder.Parameters().setQuality(5);

    private Compression() {
    }

    static boolean hasBrotli() {
        return BROTLI;
    }

    static byte[] compress(byte[] bytes, Coding coding) {
        try {
            return switch (coding) {
                case IDENTITY -> bytes;
                case GZIP -> gzip(bytes);
                case BR -> Encoder.compress(bytes, LEVEL);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("compressing in memory failed", e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(compressed, 8192)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
