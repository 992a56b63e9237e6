package org.kindred.rest.sitemap;

import org.kindred.kernel.type.ContentType;

/**
 * The items of one type that are public in one locale, in the order of their slugs.
 *
 * @param total how many there are
 */
record Stretch(ContentType type, String locale, long total) {

    /** How many parts of a sitemap they fill. */
    long parts(int size) {
        return (total + size - 1) / size;
    }
}
