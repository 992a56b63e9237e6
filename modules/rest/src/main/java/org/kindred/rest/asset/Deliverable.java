package org.kindred.rest.asset;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes to be served, as a whole or in parts.
 *
 * @param mediaType what they are
 * @param size      how many
 * @param etag      strong, with its quotes
 * @param opening   reads them from some place on
 */
record Deliverable(String mediaType, long size, String etag, Opening opening) {

    /** Reads bytes from some place on. */
    interface Opening {
        InputStream from(long first) throws IOException;
    }
}
