package org.kindred.outgoing;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to somebody else's server.
 *
 * @param method       GET, HEAD or POST
 * @param address      as it was written; what is wrong with it is told by the outcome
 * @param headers      header fields, names in any case; {@code Host}, {@code Connection} and what says how long the body is are not for the
 *                     caller to set
 * @param body         what is sent along; of a POST alone
 * @param timeout      for all of it: finding the address, connecting, sending and reading, redirects included
 * @param maxBody      so many bytes of the answer's body are read, and no more
 * @param maxRedirects so many are followed, by GET and HEAD alone; 0 gives the redirect as the answer
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record Request(String method, String address, Map<String, String> headers, byte[] body, Duration timeout, int maxBody,
        int maxRedirects) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_BODY = 64 * 1024;
    private static final String NAME = "[A-Za-z0-9-]+";
    private static final String VALUE = "[\\x20-\\x7e]*";

    /** @throws IllegalArgumentException if a header field cannot be sent as one */
    public Request {
        var ordered = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (!name.matches(NAME) || !value.matches(VALUE)) {
                throw new IllegalArgumentException("not a header field: " + name);
            }
            ordered.put(name.toLowerCase(Locale.ROOT), value);
        });
        headers = Map.copyOf(ordered);
    }

    /** Asks for what is at an address. */
    public static Request get(String address) {
        return new Request("GET", address, Map.of(), new byte[0], TIMEOUT, MAX_BODY, 0);
    }

    /** Asks for the head of what is at an address. */
    public static Request head(String address) {
        return new Request("HEAD", address, Map.of(), new byte[0], TIMEOUT, MAX_BODY, 0);
    }

    /** Hands something in. */
    public static Request post(String address, Map<String, String> headers, byte[] body) {
        return new Request("POST", address, headers, body, TIMEOUT, MAX_BODY, 0);
    }

    /** The same with these header fields. */
    public Request with(Map<String, String> fields) {
        return new Request(method, address, fields, body, timeout, maxBody, maxRedirects);
    }

    /** The same within another time. */
    public Request within(Duration time) {
        return new Request(method, address, headers, body, time, maxBody, maxRedirects);
    }

    /** The same, with another bound for the answer's body. */
    public Request atMost(int bytes) {
        return new Request(method, address, headers, body, timeout, bytes, maxRedirects);
    }

    /** The same, following so many redirects. */
    public Request following(int redirects) {
        return new Request(method, address, headers, body, timeout, maxBody, redirects);
    }

    boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
