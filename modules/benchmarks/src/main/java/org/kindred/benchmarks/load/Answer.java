package org.kindred.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads one HTTP/1.1 answer after another from a connection, and keeps nothing of them but the status. */
final class Answer {

    private enum Part {
        HEAD, BODY, CHUNK_SIZE, CHUNK, TRAILER, DONE
    }

    private static final int CRLF = 2;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] CONTENT_LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

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
            understand();
            length = 0;
        }
    }

    private boolean endsHead() {
        return length >= 4 && line[length - 2] == '\r' && line[length - 3] == '\n';
    }

    private void understand() {
        switch (part) {
            case HEAD -> head();
            case CHUNK_SIZE -> {
                left = number(0, 16) + CRLF;
                part = left == CRLF ? Part.TRAILER : Part.CHUNK;
            }
            default -> part = length == CRLF ? Part.DONE : Part.TRAILER;
        }
    }

    private void head() {
        status = (int) number(STATUS_AT, 10);
        closes = false;
        left = 0;
        part = Part.DONE;
        for (int at = STATUS_AT; at < length; at++) {
            if (line[at - 1] == '\n') {
                header(at);
            }
        }
    }

    private void header(int at) {
        if (startsWith(at, CONTENT_LENGTH) && status != 304) {
            left = number(at + CONTENT_LENGTH.length, 10);
            part = left == 0 ? Part.DONE : Part.BODY;
        } else if (startsWith(at, CHUNKED)) {
            part = Part.CHUNK_SIZE;
        } else if (startsWith(at, CLOSE)) {
            closes = true;
        }
    }

    private boolean startsWith(int at, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            if ((line[at + i] | 0x20) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int at, int radix) {
        long number = 0;
        for (int i = at; Character.digit(line[i], radix) >= 0; i++) {
            number = number * radix + Character.digit(line[i], radix);
        }
        return number;
    }
}
