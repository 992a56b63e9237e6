package org.kindred.rest.http;

/** A header field, ready to be sent. */
public record Header(String name, String value) {

    /** The fields of an answer that pages of other origins may read. */
    public static final String READABLE = "ETag, Link, Retry-After, RateLimit";

    /** Names what a file of references could not hold: CSL's variables, each once. */
    public static final String LOSSES = "Kindred-Losses";

    /** Says that an answer is a preview, in whatever form: of which revision, in which state, until when (RFC 9651). */
    public static final String PREVIEW = "Kindred-Preview";
}
