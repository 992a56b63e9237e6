package org.kindred.plugin.hsds.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the Web as the schemas of HSDS want them: whole, and by RFC 3986. */
public final class Addresses {

    private static final Pattern WHOLE = Pattern
            .compile("(?is)(https?)://(?:([^@/?#]*)@)?([^/?#:\\[\\]]+|\\[[0-9a-f:.]+])(:[0-9]*)?([/?#].*)?");
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/?";
    private static final String HOST = "[a-z0-9._~-]+|\\[[0-9a-f:.]+]";

    private Addresses() {
    }

    /** Whether it is whole. */
    static boolean isAbsolute(String address) {
        return absolute(address, "").filter(address::equals).isPresent();
    }

    /**
     * An address as it goes into HSDS: letters that RFC 3986 does not have are escaped.
     *
     * @param base of the publisher's website, where a path leads; may be {@code ""}
     * @return empty if it can be no whole one
     */
    public static Optional<String> absolute(String address, String base) {
        var parts = WHOLE.matcher((address.startsWith("/") ? base : "") + address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String user = parts.group(2) == null ? "" : escaped(parts.group(2)) + "@";
        String port = parts.group(4) == null ? "" : parts.group(4);
        String rest = parts.group(5) == null ? "" : rest(parts.group(5));
        String scheme = parts.group(1);
        return host(parts.group(3)).map(host -> scheme + "://" + user + host + port + rest);
    }

    private static Optional<String> host(String host) {
        try {
            return Optional.of(host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host)).filter(each -> each.matches("(?i)" + HOST));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String rest(String rest) {
        int fragment = rest.indexOf('#');
        return fragment < 0 ? escaped(rest) : escaped(rest.substring(0, fragment)) + "#" + escaped(rest.substring(fragment + 1));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            boolean stays = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0) || c == '%' && isEscape(text, at);
            if (stays) {
                escaped.append((char) c);
            } else {
                escape(Character.toString(c), escaped);
            }
            at += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0 && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void escape(String letter, StringBuilder escaped) {
        for (byte each : letter.getBytes(UTF_8)) {
            escaped.append("%%%02X".formatted(each & 0xff));
        }
    }
}
