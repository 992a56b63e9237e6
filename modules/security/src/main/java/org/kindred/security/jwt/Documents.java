package org.kindred.security.jwt;

import java.io.IOException;
import java.net.URI;

/** Fetches what issuers publish. */
@FunctionalInterface
public interface Documents {

    /**
     * The text at an address, as it is now.
     *
     * @throws IOException if it cannot be had, with a reason that can be told to an operator
     */
    String get(URI address) throws IOException;
}
