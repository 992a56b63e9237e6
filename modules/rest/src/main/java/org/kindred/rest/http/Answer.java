package org.kindred.rest.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a resource has to say, before it is known how it will be sent.
 *
 * @param contentType  as it is sent
 * @param bytes        not copied
 * @param negotiated   whether another {@code Accept} would have got another answer
 * @param revalidated  whether a cache has to ask each time
 * @param language     of the content, if it has one
 * @param modified     when it last changed; empty where that is not known, or could go back
 * @param headers      more header fields
 * @param dependencies what it was made from
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Answer(String contentType, byte[] bytes, boolean negotiated, boolean revalidated, Optional<String> language,
        Optional<Instant> modified, List<Header> headers, Dependencies dependencies) {

    private static final List<Header> SANDBOX = List.of(new Header("Content-Security-Policy", "sandbox"));

    public Answer {
        headers = List.copyOf(headers);
    }

    /** A JSON document of the API. */
    public static Answer json(byte[] bytes, Dependencies dependencies) {
        return of(Representation.JSON, bytes, dependencies);
    }

    /** An item, in one of its forms. HTML that came from an editor runs in a sandbox if it is opened by itself. */
    public static Answer of(Representation representation, byte[] bytes, Dependencies dependencies) {
        return new Answer(representation.contentType(), bytes, true, false, Optional.empty(), Optional.empty(),
                representation == Representation.HTML ? SANDBOX : List.of(), dependencies);
    }

    /** A file of our own, the same as long as the service runs. */
    public static Answer file(String contentType, byte[] bytes, List<Header> headers) {
        return new Answer(contentType, bytes, false, true, Optional.empty(), Optional.empty(), headers, Dependencies.SETTINGS);
    }

    /** The same, for an address whose suffix settles its form. */
    public Answer ofSuffix() {
        return new Answer(contentType, bytes, false, revalidated, language, modified, headers, dependencies);
    }

    /** The same, for an address where {@code Accept} settles the form. */
    public Answer negotiable() {
        return new Answer(contentType, bytes, true, revalidated, language, modified, headers, dependencies);
    }

    /** The same, to be asked for each time. */
    public Answer alwaysRevalidated() {
        return new Answer(contentType, bytes, negotiated, true, language, modified, headers, dependencies);
    }

    /** The same, in a language. */
    public Answer in(String tag) {
        return new Answer(contentType, bytes, negotiated, revalidated, Optional.of(tag), modified, headers, dependencies);
    }

    /** The same, last changed at a moment. */
    public Answer modifiedAt(Instant moment) {
        return new Answer(contentType, bytes, negotiated, revalidated, language, Optional.of(moment), headers, dependencies);
    }

    /** The same, of a text that is not public. When it last changed is not said: it is compiled each time. */
    public Answer ofDraft() {
        return new Answer(contentType, bytes, negotiated, revalidated, language, Optional.empty(), headers, Dependencies.DRAFT);
    }

    /** The same, with one more header field. */
    public Answer with(Header header) {
        var more = new java.util.ArrayList<>(headers);
        more.add(header);
        return new Answer(contentType, bytes, negotiated, revalidated, language, modified, more, dependencies);
    }
}
