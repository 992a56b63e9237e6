package org.kindred.rest.cache;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Routes;

/** What answers say to browsers for the safety of those who sit before them. */
final class Protection {

    /** A year: browsers do not try without TLS meanwhile. */
    private static final String TLS_ALONE = "max-age=31536000";
    /** What is for tokens is for programs: it runs nothing, stands in no frame, and is no picture or script of any page. */
    private static final List<Header> NOTHING_RUNS = List.of(
            new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Header("Referrer-Policy", "no-referrer"), new Header("Cross-Origin-Resource-Policy", "same-origin"));

    private final List<Header> ofDelivery;
    private final List<Header> ofManagement;

    /** @param publicUrl as the service is seen from outside */
    Protection(String publicUrl) {
        boolean encrypted = publicUrl.regionMatches(true, 0, "https:", 0, "https:".length());
        var believed = new Header("X-Content-Type-Options", "nosniff");
        this.ofDelivery = encrypted ? List.of(believed, new Header("Strict-Transport-Security", TLS_ALONE)) : List.of(believed);
        this.ofManagement = Stream.concat(ofDelivery.stream(), NOTHING_RUNS.stream()).toList();
    }

    /** What every answer says that is not for tokens. */
    List<Header> ofDelivery() {
        return ofDelivery;
    }

    /** Sets what every answer says, errors included. */
    void say(String path, HttpServletResponse response) {
        for (Header header : path.startsWith(Routes.MANAGE) ? ofManagement : ofDelivery) {
            response.setHeader(header.name(), header.value());
        }
    }

    /** Sets what every answer says to whoever shows a preview's token in the address, refusals included. */
    static void sayOfPreview(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
