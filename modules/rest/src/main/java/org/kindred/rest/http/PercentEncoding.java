package org.kindred.rest.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kindred.kernel.problem.InvalidRequest;

/** Percent-encoding as forms send it, read strictly: no half an escape, nothing but UTF-8, no NUL. */
final class PercentEncoding {

    private PercentEncoding() {
    }

    /** A part of a query, decoded. */
    static String decode(String query, int from, int end) {
        for (int at = from; at < end; at++) {
            char c = query.charAt(at);
            if (c == '%' || c == '+' || c > '~') {
                return utf8(bytes(query, from, end));
            }
        }
        return query.substring(from, end);
    }

    private static byte[] bytes(String query, int from, int end) {
        var bytes = new ByteArrayOutputStream(end - from);
        for (int at = from; at < end; at++) {
            char c = query.charAt(at);
            if (c == '%') {
                bytes.write(escaped(query, at + 1, end));
                at += 2;
            } else if (c < 0x100) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                throw malformed();
            }
        }
        return bytes.toByteArray();
    }

    private static int escaped(String query, int at, int end) {
        if (at + 2 > end) {
            throw malformed();
        }
        int value = Character.digit(query.charAt(at), 16) << 4 | Character.digit(query.charAt(at + 1), 16);
        if (value <= 0) {
            throw malformed();
        }
        return value;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static InvalidRequest malformed() {
        return new InvalidRequest("malformed-address", "The address is not percent-encoded UTF-8.", List.of());
    }
}
