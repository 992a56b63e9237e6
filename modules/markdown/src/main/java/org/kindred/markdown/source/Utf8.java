package org.kindred.markdown.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.kindred.kernel.value.Written.Place;

/** Bytes read strictly as UTF-8: a byte that is none, or a NUL, is a fault with its place, never a silent replacement. */
public sealed interface Utf8 {

    /** The text, without a byte order mark. */
    record Text(String text) implements Utf8 {
    }

    /** Where the bytes stop being text, and why. */
    record Fault(Place place, String reason) implements Utf8 {
    }

    /** Decodes a file. */
    static Utf8 decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int nul = text.indexOf('\0');
        if (text.indexOf('\uFFFD') < 0 && nul < 0) {
            return new Text(withoutMark(text));
        }
        return decodeStrictly(bytes, nul);
    }

    /** A replacement character may have been written as such: only a strict decoder can tell. */
    private static Utf8 decodeStrictly(byte[] bytes, int nul) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (nul >= 0 && nul < text.length()) {
            return new Fault(placeAfter(text.substring(0, nul)), "There is a NUL character, which no text has.");
        }
        return result.isError()
                ? new Fault(placeAfter(text), "There is a byte that is not UTF-8: %02X.".formatted(bytes[bytes(text)]))
                : new Text(withoutMark(text));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Place placeAfter(String text) {
        String before = withoutMark(text);
        return new Lines(before).at(before.length());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
