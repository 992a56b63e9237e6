package org.kindred.plugin.schemaorg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Makes texts fit to stand in an address. */
final class Iris {

    private Iris() {
    }

    /** Within a path; slashes stay. */
    static String path(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
