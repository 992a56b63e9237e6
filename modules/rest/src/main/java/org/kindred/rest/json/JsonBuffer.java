package org.kindred.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Arrays;

/** Joins pieces that are JSON already with a few that are not yet, without reading any of them. */
public final class JsonBuffer {

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes it will roughly become */
    public JsonBuffer(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    /** Adds JSON, or a piece of it. */
    public JsonBuffer raw(byte[] json) {
        return raw(json, json.length);
    }

    /** Adds the beginning of a piece of JSON. */
    public JsonBuffer raw(byte[] json, int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(json, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** Adds JSON, or a piece of it. */
    public JsonBuffer raw(String json) {
        return raw(json.getBytes(UTF_8));
    }

    /** Adds a string: quotes it and escapes what has to be. */
    public JsonBuffer string(String text) {
        return raw("\"").raw(ENCODER.quoteAsUTF8(JacksonJson.wellFormed(text))).raw("\"");
    }

    /** Adds a number. */
    public JsonBuffer number(long number) {
        return raw(Long.toString(number));
    }

    /** What came together. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
