package org.kindred.rest.http;

import java.util.List;

/**
 * What goes back for one request.
 *
 * @param status  200 or 304
 * @param headers what there is to say of the answer, or all there is to say
 * @param body    not copied; empty for a 304
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Reply(int status, List<Header> headers, byte[] body) {

    static final byte[] NO_BODY = {};

    /** The same, as word of what a GET would have got. */
    public Reply ofHead() {
        return new Reply(status, headers, NO_BODY);
    }
}
