package org.kindred.outgoing;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request goes, as its address says.
 *
 * @param secure whether over TLS
 * @param host   a name in lower case and ASCII without a dot at its end, an IPv4 address, or an IPv6 address without brackets
 * @param port   given or the scheme's
 * @param target path and query, as they are sent
 */
record Destination(boolean secure, String host, int port, String target) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 2_048;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");
    /** What the standard of addresses on the Web reads as an IPv4 address, in any of its old spellings. */
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?=.)|$)){4}");

    /** @throws Refusal if it is no address of the Web, or one that hides where it leads */
    static Destination of(String address) throws Refusal {
        if (address.length() > LONGEST) {
            throw new Refusal("The address is longer than " + LONGEST + " characters.");
        }
        URI uri = uri(address);
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw new Refusal("“" + address + "” names no host.");
        }
        if (authority.indexOf('@') >= 0) {
            throw new Refusal("The address holds a name or a password before its host; leave them out.");
        }
        boolean secure = isSecure(uri, address);
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : hostEnd(authority);
        String host = host(authority.substring(0, end));
        return new Destination(secure, host, port(authority.substring(end), secure), target(uri));
    }

    private static URI uri(String address) throws Refusal {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new Refusal("“" + address + "” is not an address: " + e.getReason() + ".");
        }
    }

    private static boolean isSecure(URI uri, String address) throws Refusal {
        return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> false;
            default -> throw new Refusal("“" + address + "” does not begin with https:// or http://.");
        };
    }

    private static int hostEnd(String authority) {
        int colon = authority.indexOf(':');
        return colon < 0 ? authority.length() : colon;
    }

    /** A host as everybody would write it. */
    static String host(String written) throws Refusal {
        return written.startsWith("[") ? literal(written) : name(written);
    }

    private static String literal(String bracketed) throws Refusal {
        String inside = bracketed.substring(1, Math.max(1, bracketed.length() - 1)).toLowerCase(Locale.ROOT);
        if (inside.indexOf('%') >= 0) {
            throw new Refusal(bracketed + " names a network interface of this machine.");
        }
        if (!IPV6.matcher(inside).matches()) {
            throw new Refusal(bracketed + " is not an IPv6 address.");
        }
        return inside;
    }

    private static String name(String written) throws Refusal {
        String ascii = ascii(written);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (NUMBER_LAST.matcher(name).matches()) {
            if (IPV4.matcher(name).matches()) {
                return name;
            }
            throw new Refusal("“" + written + "” is not how an IPv4 address is written: four numbers from 0 to 255 with dots.");
        }
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("“" + written + "” is not the name of a host.");
        }
        return name;
    }

    private static String ascii(String written) throws Refusal {
        try {
            return IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new Refusal("“" + written + "” is not the name of a host.");
        }
    }

    private static int port(String written, boolean secure) throws Refusal {
        if (written.isEmpty() || written.equals(":")) {
            return secure ? HTTPS : HTTP;
        }
        return port(written);
    }

    /** A port, with its colon. */
    static int port(String written) throws Refusal {
        int port = written.matches(":[0-9]{1,5}") ? Integer.parseInt(written.substring(1)) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Refusal("“" + written.substring(1) + "” is not a port.");
        }
        return port;
    }

    private static String target(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    boolean isLiteral() {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** Host and port, the port only where it is not the scheme's. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    /** The whole address. */
    String address() {
        return (secure ? "https://" : "http://") + authority() + target;
    }

    boolean isSameOrigin(Destination other) {
        return secure == other.secure && host.equals(other.host) && port == other.port;
    }
}
