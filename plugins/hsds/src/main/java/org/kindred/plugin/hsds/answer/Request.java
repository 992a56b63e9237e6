package org.kindred.plugin.hsds.answer;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Representation;

/**
 * What of a request matters here.
 *
 * @param path       as it was sent
 * @param parameters of its query
 * @param method     GET or HEAD
 * @param headers    its header fields
 */
public record Request(String path, Parameters parameters, String method, HttpHeaders headers) {

    /** Reads a request. */
    public static Request of(UriInfo uri, jakarta.ws.rs.core.Request request, HttpHeaders headers) {
        return new Request(uri.getRequestUri().getRawPath(), Parameters.of(uri.getRequestUri().getRawQuery()), request.getMethod(),
                headers);
    }

    /** The same for what is to be had as JSON alone. */
    public Request asJson() {
        if (Form.preferred(headers.getHeaderString(HttpHeaders.ACCEPT), List.of(Representation.JSON)).isEmpty()) {
            throw new NotAcceptableException();
        }
        return this;
    }

    /** A header field. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
