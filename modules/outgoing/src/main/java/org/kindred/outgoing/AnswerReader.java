package org.kindred.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an answer of HTTP/1.1 or 1.0, and no more of it than is wanted. */
final class AnswerReader {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_INTERIM = 10;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[0-9] ([1-5][0-9][0-9])( .*)?");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \t]*(;.*)?");

    private final InputStream in;
    private final int maxBody;
    private int headLeft = LONGEST_HEAD;

    AnswerReader(InputStream in, int maxBody) {
        this.in = in;
        this.maxBody = maxBody;
    }

    /** @throws IOException if it is no answer, or ends in its middle */
    Outcome.Answer read(String address, boolean headOnly) throws IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            int status = status(line());
            var headers = headers();
            if (status >= 200) {
                var body = headOnly || status == NO_CONTENT || status == NOT_MODIFIED ? Body.NONE : body(headers);
                return new Outcome.Answer(address, status, headers, body.bytes(), body.whole());
            }
        }
        throw new IOException("it answers without an end that it will answer");
    }

    private static int status(String line) throws IOException {
        var matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IOException("what answers does not speak HTTP");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) { // a line folded as long ago is left out
                headers.computeIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private Body body(Map<String, List<String>> headers) throws IOException {
        boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).stream()
                .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).contains("chunked"));
        if (chunked) {
            return chunks();
        }
        var lengths = headers.getOrDefault("content-length", List.of());
        return lengths.isEmpty() ? untilTheEnd() : counted(length(lengths.getFirst()));
    }

    private static long length(String written) throws IOException {
        if (!written.matches("[0-9]{1,18}")) {
            throw new IOException("the answer's Content-Length is no number");
        }
        return Long.parseLong(written);
    }

    private Body counted(long length) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(length, maxBody));
        if (bytes.length < Math.min(length, maxBody)) {
            throw new EOFException("the answer ends in its middle");
        }
        return new Body(bytes, length <= maxBody);
    }

    private Body untilTheEnd() throws IOException {
        byte[] bytes = in.readNBytes(maxBody);
        return new Body(bytes, bytes.length < maxBody || in.read() < 0);
    }

    private Body chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            headLeft = LONGEST_HEAD;
            int size = size(line());
            if (size == 0) {
                headers(); // trailers
                return new Body(all.toByteArray(), true);
            }
            int wanted = Math.min(size, maxBody - all.size());
            byte[] chunk = in.readNBytes(wanted);
            all.write(chunk, 0, chunk.length);
            if (chunk.length < wanted) {
                throw new EOFException("the answer ends in its middle");
            }
            if (wanted < size) {
                return new Body(all.toByteArray(), false);
            }
            line();
        }
    }

    private static int size(String line) throws IOException {
        var matcher = CHUNK.matcher(line);
        long size = matcher.matches() ? Long.parseLong(matcher.group(1), 16) : -1;
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new IOException("the answer's chunks are not marked as HTTP does");
        }
        return (int) size;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException(line.size() == 0 ? "the connection was closed without an answer" : "the answer ends in its middle");
            }
            if (--headLeft < 0) {
                throw new IOException("the answer's head is longer than " + LONGEST_HEAD + " bytes");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** What was read of a body, and whether it is all. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Body(byte[] bytes, boolean whole) {
        static final Body NONE = new Body(new byte[0], true);
    }
}
