package org.kindred.plugin.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on the exported site, and what they lead to. */
final class Permalinks {

    private static final Pattern BY_NUMBER = Pattern.compile("(?:^|&)(?:p|page_id|attachment_id)=(\\d+)(?:&|$)");
    /** WordPress makes an image smaller under another name: {@code hands-300x200.jpg}. */
    private static final Pattern RESIZED = Pattern.compile("-\\d+x\\d+(?=\\.[a-zA-Z]+$)");

    private final Map<String, String> byAddress = new HashMap<>();

    /** Notes where something is. */
    void add(String address, String id) {
        key(address).ifPresent(key -> byAddress.putIfAbsent(key, id));
    }

    /** What an address leads to: the number of a post, page or attachment. */
    Optional<String> find(String address) {
        return key(address).flatMap(key -> Optional.ofNullable(byAddress.get(key))
                .or(() -> Optional.ofNullable(byAddress.get(RESIZED.matcher(key).replaceFirst("")))));
    }

    /** The same for an address with and without www, a slash at its end, a fragment, and by either scheme. */
    private static Optional<String> key(String address) {
        return parsed(address).filter(uri -> uri.getHost() != null).map(uri -> {
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            Matcher number = BY_NUMBER.matcher(query);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            String host = uri.getHost().toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "");
            return host + path + (number.find() ? "?p=" + number.group(1) : "");
        });
    }

    /** The path of an address, if it has more than a slash and a number. */
    static Optional<String> path(String address) {
        return parsed(address).filter(uri -> uri.getRawQuery() == null && uri.getRawPath() != null && uri.getRawPath().length() > 1)
                .map(URI::getRawPath);
    }

    /** What stands behind {@code #}, with it; or nothing. */
    static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : address.substring(hash);
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
