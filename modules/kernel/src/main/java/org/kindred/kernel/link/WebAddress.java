package org.kindred.kernel.link;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.value.Sha256;

/**
 * An address of the Web in the one way in which it is kept and asked for: ASCII, scheme and host in lower case, without a fragment.
 *
 * @param text begins with {@code http://} or {@code https://}; at most {@value #MAX_LENGTH} characters
 */
public record WebAddress(String text) {

    /** The longest address. */
    public static final int MAX_LENGTH = 2000;

    /** How items name addresses among what they embed: no content type can be called so. */
    public static final String TYPE = "@web";

    /** What people write in addresses, and addresses do not have. */
    private static final Pattern UNWRITTEN = Pattern.compile("[\\s\"<>\\\\^`{|}]");

    /** Reads an address as somebody has written it; empty for what is none, or is one that nobody could ask for. */
    public static Optional<WebAddress> of(String written) {
        if (!written.regionMatches(true, 0, "http://", 0, 7) && !written.regionMatches(true, 0, "https://", 0, 8)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(encoded(written));
            return Optional.ofNullable(uri.getRawAuthority()).filter(authority -> !authority.isEmpty())
                    .map(authority -> address(uri, authority)).filter(text -> text.length() <= MAX_LENGTH).map(WebAddress::new);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a reference leads that stands here, such as that of a redirect; empty where that is no address of the Web. */
    public Optional<WebAddress> resolve(String reference) {
        try {
            String relative = encoded(reference);
            // by RFC 3986 a query alone leaves the path; java.net.URI goes by an older one
            return of(relative.startsWith("?") ? text.replaceFirst("\\?.*", "") + relative : URI.create(text).resolve(relative).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String written) {
        return UNWRITTEN.matcher(written.strip()).replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    private static String address(URI uri, String authority) {
        int at = authority.lastIndexOf('@') + 1;
        String host = authority.startsWith("[", at) ? authority.substring(at) : IDN.toASCII(authority.substring(at));
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String bare = authority.substring(0, at)
                + host.toLowerCase(Locale.ROOT).replaceFirst(scheme.equals("https") ? ":443$" : ":80$", "");
        return URI.create(scheme + "://" + bare + path + query).toASCIIString();
    }

    /** The address that a key names, if it names one. */
    public static Optional<WebAddress> of(ItemKey key) {
        return key.type().equals(TYPE) ? Optional.of(new WebAddress(key.slug())) : Optional.empty();
    }

    /** Its name among what items embed. */
    public ItemKey key() {
        return new ItemKey(TYPE, text);
    }

    /** A name for it that fits into a path: 64 hex digits. */
    public String id() {
        return Sha256.hex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The host that it names, with the port where it is not the scheme's. */
    public String host() {
        String authority = URI.create(text).getRawAuthority();
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
