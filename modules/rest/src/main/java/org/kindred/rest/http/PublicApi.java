package org.kindred.rest.http;

/**
 * The extension point for another API of what is public, beside the delivery API: a plugin brings its resources in an application of its own,
 * and names here where they are. Their answers are then kept by the same cache, for as long as what they were made from holds.
 *
 * @param base the path that all its addresses begin with: {@code /hsds/v3}
 */
public record PublicApi(String base) {

    /** Whether it answers at a path. */
    public boolean answers(String path) {
        return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
    }
}
