package org.kindred.rest.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.kindred.kernel.value.Sha256;

/**
 * An answer in one coding, with every header field that can be made beforehand.
 *
 * @param bytes     as they go over the wire
 * @param etag      strong, in quotes
 * @param full      header fields of a 200
 * @param unchanged header fields of a 304
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Variant(byte[] bytes, String etag, List<Header> full, List<Header> unchanged) {

    /** Sixteen bytes of SHA-256 tell any two answers apart. */
    private static final int TAG_BYTES = 16;

    static Variant of(Answer answer, String tag, Coding coding) {
        byte[] bytes = Compression.compress(answer.bytes(), coding);
        String etag = '"' + (coding == Coding.IDENTITY ? tag : tag + "-" + coding.word()) + '"';
        var unchanged = validators(answer, etag);
        var full = new ArrayList<>(unchanged);
        full.add(new Header("Content-Type", answer.contentType()));
        full.add(new Header("Content-Length", String.valueOf(bytes.length)));
        if (coding != Coding.IDENTITY) {
            full.add(new Header("Content-Encoding", coding.word()));
        }
        answer.language().ifPresent(language -> full.add(new Header("Content-Language", language)));
        full.addAll(answer.headers());
        return new Variant(bytes, etag, List.copyOf(full), List.copyOf(unchanged));
    }

    private static List<Header> validators(Answer answer, String etag) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("ETag", etag));
        answer.modified().ifPresent(moment -> headers.add(new Header("Last-Modified", HttpDate.of(moment))));
        headers.add(new Header("Vary", answer.negotiated() ? "Accept, Accept-Encoding" : "Accept-Encoding"));
        return headers;
    }

    /** Names bytes at an address: another address, another form or other bytes have another name. */
    static String tag(String address, Answer answer) {
        var sha = Sha256.begin();
        sha.update(address.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(answer.contentType().getBytes(StandardCharsets.US_ASCII));
        sha.update((byte) 0);
        byte[] digest = sha.digest(answer.bytes());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    }
}
