package org.kindred.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends answers where there is no JAX-RS. */
public final class ServletExchange {

    private ServletExchange() {
    }

    /** Sends what goes back for a request. */
    public static void send(Served served, CacheControl control, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Reply reply = served.reply(request::getHeader);
        response.setStatus(reply.status());
        response.setHeader("Cache-Control", control.of(served.answer(), request::getHeader));
        for (Header header : reply.headers()) {
            response.setHeader(header.name(), header.value());
        }
        if (reply.body().length > 0 && !request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(reply.body());
        }
    }
}
