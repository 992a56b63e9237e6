package org.kindred.rest.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.kindred.kernel.asset.AssetAddresses;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Routes;

/** Who may call from a browser: everybody may read what is public; only named origins may manage. */
final class Cors {

    /** What every answer says that is not for tokens. */
    static final List<Header> OF_ALL = List.of(new Header("Access-Control-Allow-Origin", "*"),
            new Header("Access-Control-Expose-Headers", Header.READABLE));

    private static final String DAY = "86400";

    private final Set<String> manageOrigins;

    Cors(Set<String> manageOrigins) {
        this.manageOrigins = manageOrigins;
    }

    /** Sets what every answer says, errors included. */
    void allow(String path, HttpServletRequest request, HttpServletResponse response) {
        if (isManagement(path)) {
            response.addHeader("Vary", "Origin");
            String origin = request.getHeader("Origin");
            if (origin != null && manageOrigins.contains(origin)) {
                response.setHeader("Access-Control-Allow-Origin", origin);
                response.setHeader("Access-Control-Expose-Headers",
                        "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, WWW-Authenticate");
            }
        } else {
            OF_ALL.forEach(header -> response.setHeader(header.name(), header.value()));
        }
    }

    /** Answers a browser that asks what it may do. */
    void preflight(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (isManagement(path)) {
            methods(response, "GET, HEAD, POST, PUT, DELETE, OPTIONS", "Authorization, Content-Type, If-Match, If-None-Match");
        } else {
            methods(response, "GET, HEAD, OPTIONS", "If-None-Match, If-Modified-Since, Cache-Control"
                    + (path.startsWith(AssetAddresses.ROOT) ? ", Range, If-Range" : ""));
        }
    }

    private static void methods(HttpServletResponse response, String methods, String headers) {
        response.setHeader("Allow", methods);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader("Access-Control-Allow-Headers", headers);
        response.setHeader("Access-Control-Max-Age", DAY);
    }

    private static boolean isManagement(String path) {
        return path.startsWith(Routes.MANAGE);
    }
}
