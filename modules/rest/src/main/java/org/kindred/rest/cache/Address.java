package org.kindred.rest.cache;

import org.kindred.rest.http.Form;

/**
 * What an answer is kept under.
 *
 * @param path  as it was sent
 * @param query canonical
 * @param form  by the suffix of the path, else by {@code Accept}
 */
record Address(String path, String query, Form form) {

    /** How many bytes of memory it takes, roughly. */
    int weight() {
        return path.length() + query.length();
    }
}
