package org.kindred.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests, encoded before the clock starts. */
public final class Questions {

    private Questions() {
    }

    /** A GET with these headers beside Host. */
    public static ByteBuffer get(String path, Map<String, String> headers) {
        String more = headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** A POST of a body with these headers beside Host and the body's length. */
    public static ByteBuffer post(String path, Map<String, String> headers, byte[] body) {
        return withBody("POST", path, headers, body);
    }

    /** A PUT of a body with these headers beside Host and the body's length. */
    public static ByteBuffer put(String path, Map<String, String> headers, byte[] body) {
        return withBody("PUT", path, headers, body);
    }

    private static ByteBuffer withBody(String method, String path, Map<String, String> headers, byte[] body) {
        String more = headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + body.length + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    }

    /** Any of these, for ever, in no order. */
    public static Iterator<ByteBuffer> anyOf(List<ByteBuffer> requests, RandomGenerator random) {
        return Stream.generate(() -> requests.get(random.nextInt(requests.size()))).iterator();
    }

    /** Each of these paths once. */
    public static Iterator<ByteBuffer> each(List<String> paths) {
        return paths.stream().map(path -> get(path, Map.of())).iterator();
    }
}
