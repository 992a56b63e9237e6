package org.kindred.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From which network address a request comes: that of whoever is at the other end of the connection, whatever a header says. */
public final class RequestAddress {

    private static final String ATTRIBUTE = RequestAddress.class.getName();

    private RequestAddress() {
    }

    /** Notes it for those who see no connection. */
    public static void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, request.getRemoteAddr());
    }

    /**
     * As it was noted.
     *
     * @param attributes of the request
     */
    public static String of(Function<String, @Nullable Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof String address ? address : "";
    }
}
