package org.kindred.app.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The errors that arise before our code, or outside it; none says more than the status does. */
public enum ContainerProblem {

    /** The request cannot be understood. */
    BAD_REQUEST(400, "bad-request", "Bad request",
            "The request cannot be understood: its address or its head is malformed, or larger than 128 KiB."),
    /** No token. */
    UNAUTHORIZED(401, "unauthorized", "Unauthorized", "This address needs a token."),
    /** Not this one. */
    FORBIDDEN(403, "forbidden", "Forbidden", "This address is not open."),
    /** Nothing there. */
    NOT_FOUND(404, "not-found", "Not found", "There is nothing at this address."),
    /** Something is there, for another method. */
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed", "This address does not answer this method."),
    /** None of the media types. */
    NOT_ACCEPTABLE(406, "not-acceptable", "Not acceptable", "This address has none of the media types asked for."),
    /** Too large. */
    TOO_LARGE(413, "too-large", "Too large", "The request is larger than this address takes."),
    /** A media type that is not taken. */
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type",
            "This address does not take a body of this media type."),
    /** Our fault. */
    INTERNAL_ERROR(500, "internal-error", "Internal error",
            "The server failed to answer; the reason is in its log."),
    /** A method that does not exist. */
    NOT_IMPLEMENTED(501, "not-implemented", "Not implemented", "This method is not known here."),
    /** Not yet, or not any more. */
    UNAVAILABLE(503, "unavailable", "Unavailable", "The service is starting or stopping; ask again in a moment."),
    /** A version of HTTP that is not spoken. */
    HTTP_VERSION(505, "http-version", "HTTP version not supported", "This version of HTTP is not spoken here.");

    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;
    private final String name;
    private final String title;
    private final String detail;

    ContainerProblem(int status, String name, String title, String detail) {
        this.status = status;
        this.name = name;
        this.title = title;
        this.detail = detail;
    }

    /** The one for a status; for a status without one, that of its class. */
    public static ContainerProblem of(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst()
                .orElse(status < FIRST_SERVER_ERROR ? BAD_REQUEST : INTERNAL_ERROR);
    }

    /** Its own status. */
    public int status() {
        return status;
    }

    /** The document, for an answer of this status. */
    public byte[] document(int answered) {
        return "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(name, title, answered, detail).getBytes(StandardCharsets.UTF_8);
    }
}
