package org.kindred.rest.cache;

import jakarta.servlet.http.HttpServletResponse;
import org.kindred.rest.http.Routes;

/** What answers say to browsers for the safety of those who sit before them. */
final class Protection {

    /** A year: browsers do not try without TLS meanwhile. */
    private static final String TLS_ALONE = "max-age=31536000";
    /** What is for tokens is for programs: it runs nothing, stands in no frame, and is no picture or script of any page. */
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    private final boolean encrypted;

    /** @param publicUrl as the service is seen from outside */
    Protection(String publicUrl) {
        this.encrypted = publicUrl.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    /** Sets what every answer says, errors included. */
    void say(String path, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", TLS_ALONE);
        }
        if (path.startsWith(Routes.MANAGE)) {
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        }
    }

    /** Sets what every answer says to whoever shows a preview's token in the address, refusals included. */
    static void sayOfPreview(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
