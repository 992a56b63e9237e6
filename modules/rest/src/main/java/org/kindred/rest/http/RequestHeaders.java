package org.kindred.rest.http;

import org.jspecify.annotations.Nullable;

/** The header fields of a request, wherever they come from. */
@FunctionalInterface
public interface RequestHeaders {

    /** The value of a field, null where it was not sent. */
    @Nullable
    String get(String name);
}
