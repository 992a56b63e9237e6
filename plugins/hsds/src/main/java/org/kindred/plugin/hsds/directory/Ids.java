package org.kindred.plugin.hsds.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.site.Site;

/**
 * Names things for good: a UUID of version 5 (RFC 9562) made of the address of the publisher's website and of our own name for the thing. The
 * same thing has the same one on every node and after every import, and two publishers never share one.
 */
public record Ids(UUID namespace) {

    /** RFC 9562, appendix B: names that are addresses. */
    private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final String NOWHERE = "urn:kindred:unnamed";

    /** Those of a site. */
    public static Ids of(Site site) {
        return new Ids(hashed(URL, site.baseUrl().isEmpty() ? NOWHERE : site.baseUrl()));
    }

    /** The service that an item is. */
    public UUID service(ItemKey key) {
        return of("service/" + key);
    }

    /** The term that a topic is. */
    public UUID topic(String slug) {
        return of("taxonomy_term/topics/" + slug);
    }

    /** Anything else, by its name among all others. */
    public UUID of(String name) {
        return hashed(namespace, name);
    }

    private static UUID hashed(UUID space, String name) {
        MessageDigest sha = sha1();
        sha.update(ByteBuffer.allocate(16).putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits()).flip());
        var hash = ByteBuffer.wrap(sha.digest(name.getBytes(UTF_8)));
        long most = hash.getLong() & 0xffffffffffff0fffL | 0x5000L;
        long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1"); // RFC 9562 names it; it protects nothing here
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-1", e);
        }
    }
}
