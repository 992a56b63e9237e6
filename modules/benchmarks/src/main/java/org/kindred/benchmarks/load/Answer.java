package org.kindred.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one HTTP/1.1 answer after another from a connection, and keeps nothing of them but the status. */
final class Answer {

    private enum Part {
        HEAD, BODY, CHUNK_SIZE, CHUNK, TRAILER, DONE
    }

    private final byte[] line = new byte[16 * 1024];
    private Part part = Part.HEAD;
    private int length;
    private long left;
    private int status;
    private boolean closes;

    int status() {
        return status;
    }

    /** Whether the server closes the connection after this answer. */
    boolean closes() {
        return closes;
    }

    /** Whether anything of the answer has come. */
    boolean begun() {
        return part != Part.HEAD || length > 0;
    }

    void next() {
        part = Part.HEAD;
        length = 0;
    }

    /** Takes what came; true when the answer is complete. */
    boolean take(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining() && part != Part.DONE) {
            if (part == Part.BODY || part == Part.CHUNK) {
                skip(bytes);
            } else {
                takeLine(bytes);
            }
        }
        return part == Part.DONE;
    }

    private void skip(ByteBuffer bytes) {
        int some = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + some);
        left -= some;
        if (left == 0) {
            part = part == Part.BODY ? Part.DONE : Part.CHUNK_SIZE;
        }
    }

    private void takeLine(ByteBuffer bytes) throws IOException {
        byte next = bytes.get();
        if (length == line.length) {
            throw new IOException("a head of over " + length + " bytes");
        }
        line[length++] = next;
        if (next == '\n' && (part != Part.HEAD || endsHead())) {
            String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
            length = 0;
            understand(text);
        }
    }

    private boolean endsHead() {
        return length >= 4 && line[length - 2] == '\r' && line[length - 3] == '\n';
    }

    private void understand(String text) {
        switch (part) {
            case HEAD -> head(text);
            case CHUNK_SIZE -> {
                left = Long.parseLong(text.strip().split(";", 2)[0], 16) + 2;
                part = left == 2 ? Part.TRAILER : Part.CHUNK;
            }
            default -> part = text.isBlank() ? Part.DONE : Part.TRAILER;
        }
    }

    private void head(String text) {
        status = Integer.parseInt(text, 9, 12, 10);
        closes = header(text, "connection").equals("close");
        left = 0;
        if (header(text, "transfer-encoding").equals("chunked")) {
            part = Part.CHUNK_SIZE;
        } else if (status != 304 && !header(text, "content-length").isEmpty()) {
            left = Long.parseLong(header(text, "content-length"));
            part = left == 0 ? Part.DONE : Part.BODY;
        } else {
            part = Part.DONE;
        }
    }

    private static String header(String head, String name) {
        int at = 0;
        while ((at = head.indexOf('\n', at) + 1) > 0) {
            if (head.regionMatches(true, at, name, 0, name.length()) && at + name.length() < head.length()
                    && head.charAt(at + name.length()) == ':') {
                return head.substring(at + name.length() + 1, head.indexOf('\r', at)).strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
