package org.kindred.rest.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer at an address, ready to be sent in every coding, whole or as word that it has not changed. A coding is made when it is first
 * asked for, and kept.
 */
public final class Served {

    /** What keeping an answer costs beside its bytes, roughly. */
    private static final int OVERHEAD = 1500;

    private final Answer answer;
    private final String tag;
    private final Variant plain;
    private volatile @Nullable Variant gzip;
    private volatile @Nullable Variant brotli;

    /** @param address path, canonical query: what else tells this answer from another one with the same bytes */
    public Served(Answer answer, String address) {
        this.answer = answer;
        this.tag = Variant.tag(address, answer);
        this.plain = Variant.of(answer, tag, Coding.IDENTITY);
    }

    /** What is served. */
    public Answer answer() {
        return answer;
    }

    /** What goes back for a request with these header fields (RFC 9110, 13.2.2). */
    public Reply reply(RequestHeaders request) {
        Variant variant = variant(request.get("Accept-Encoding"));
        return isUnchanged(variant, request) ? new Reply(304, variant.unchanged(), Reply.NO_BODY)
                : new Reply(200, variant.full(), variant.bytes());
    }

    private boolean isUnchanged(Variant variant, RequestHeaders request) {
        String noneMatch = request.get("If-None-Match");
        if (noneMatch != null) {
            return EntityTags.matches(noneMatch, variant.etag());
        }
        String since = request.get("If-Modified-Since");
        return since != null && answer.modified().isPresent()
                && HttpDate.read(since).filter(moment -> !lastModified().isAfter(moment)).isPresent();
    }

    private Instant lastModified() {
        return HttpDate.seconds(answer.modified().orElseThrow());
    }

    private Variant variant(@Nullable String accepted) {
        return switch (coding(accepted)) {
            case IDENTITY -> plain;
            case GZIP -> gzip();
            case BR -> brotli();
        };
    }

    private Coding coding(@Nullable String accepted) {
        boolean isTiny = answer.bytes().length < Compression.LEAST;
        return isTiny && Coding.takesIdentity(accepted) ? Coding.IDENTITY : Coding.accepted(accepted);
    }

    /** Whether a request with these header fields gets bytes that are there, and not to be compressed first. */
    public boolean isMade(RequestHeaders request) {
        return switch (coding(request.get("Accept-Encoding"))) {
            case IDENTITY -> true;
            case GZIP -> gzip != null;
            case BR -> brotli != null;
        };
    }

    private Variant gzip() {
        Variant made = gzip;
        if (made == null) {
            made = Variant.of(answer, tag, Coding.GZIP);
            gzip = made;
        }
        return made;
    }

    private Variant brotli() {
        Variant made = brotli;
        if (made == null) {
            made = Variant.of(answer, tag, Coding.BR);
            brotli = made;
        }
        return made;
    }

    /** How many bytes of memory this takes by now, roughly. */
    public int weight() {
        return OVERHEAD + plain.bytes().length + weight(gzip) + weight(brotli);
    }

    private static int weight(@Nullable Variant variant) {
        return variant == null ? 0 : variant.bytes().length;
    }
}
