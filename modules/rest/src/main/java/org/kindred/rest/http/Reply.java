package org.kindred.rest.http;

import java.util.List;

/**
 * What goes back for one request.
 *
 * @param status  200 or 304
 * @param headers all but {@code Cache-Control}
 * @param body    not copied; empty for a 304
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Reply(int status, List<Header> headers, byte[] body) {

    static final byte[] NO_BODY = {};
}
