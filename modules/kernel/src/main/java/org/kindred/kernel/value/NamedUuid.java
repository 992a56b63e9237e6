package org.kindred.kernel.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs that the same name always gives (RFC 9562, version 8: the first bytes of a SHA-256). */
public final class NamedUuid {

    private static final long VERSION = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long VARIANT_BITS = 0xC000000000000000L;

    private NamedUuid() {
    }

    /** The one of a name. */
    public static UUID of(String name) {
        var digest = ByteBuffer.wrap(Sha256.begin().digest(name.getBytes(UTF_8)));
        return new UUID(digest.getLong() & ~VERSION_BITS | VERSION, digest.getLong() & ~VARIANT_BITS | VARIANT);
    }
}
