package org.kindred.rest.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bytes are compressed on their way. */
public enum Coding {
    /** Not at all. */
    IDENTITY,
    /** By RFC 1952. */
    GZIP,
    /** By RFC 7932. */
    BR;

    /** As in {@code Content-Encoding}, and at the end of entity tags. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a request takes bytes as they are; most do not say so, and do. */
    static boolean takesIdentity(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return true;
        }
        int stated = Preferences.find(acceptEncoding, "identity");
        return stated > 0 || stated < 0 && Preferences.find(acceptEncoding, "*") != 0;
    }

    /** The best that a request takes: the one it likes most, Brotli before gzip where it does not care. */
    static Coding accepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null || acceptEncoding.isEmpty()) {
            return IDENTITY;
        }
        int brotli = Compression.hasBrotli() ? Preferences.quality(acceptEncoding, "br") : 0;
        int gzip = Preferences.quality(acceptEncoding, "gzip");
        int identity = Preferences.stated(acceptEncoding, "identity");
        if (Math.max(brotli, gzip) == 0 || identity > Math.max(brotli, gzip)) {
            return IDENTITY;
        }
        return brotli >= gzip ? BR : GZIP;
    }
}
