package org.kindred.rest.http;

/** Compares entity tags the weak way, as {@code If-None-Match} asks for. */
public final class EntityTags {

    private EntityTags() {
    }

    /** Whether a field's value names a tag, or any at all. */
    public static boolean matches(String noneMatch, String etag) {
        if (noneMatch.equals(etag) || noneMatch.equals("*")) {
            return true;
        }
        int from = noneMatch.indexOf(etag);
        while (from >= 0) {
            if (isWhole(noneMatch, from, from + etag.length())) {
                return true;
            }
            from = noneMatch.indexOf(etag, from + 1);
        }
        return false;
    }

    /** A tag of ours holds no quote inside, so one that stands between separators is a whole one. */
    private static boolean isWhole(String list, int from, int end) {
        boolean begins = from == 0 || " ,\t/".indexOf(list.charAt(from - 1)) >= 0;
        return begins && (end == list.length() || " ,\t".indexOf(list.charAt(end)) >= 0);
    }
}
