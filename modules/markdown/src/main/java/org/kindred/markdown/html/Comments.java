package org.kindred.markdown.html;

/** Takes HTML comments out of raw HTML; one that is never closed goes on to the end of its piece. */
public final class Comments {

    private Comments() {
    }

    /** A piece of raw HTML without its comments. */
    public static String without(String raw) {
        int start = raw.indexOf("<!--");
        if (start < 0) {
            return raw;
        }
        var rest = new StringBuilder(raw.length());
        int done = 0;
        for (; start >= 0; start = raw.indexOf("<!--", done)) {
            rest.append(raw, done, start);
            done = end(raw, start);
        }
        return rest.append(raw, done, raw.length()).toString();
    }

    /** Where the comment that begins at an offset ends: as in browsers, {@code <!-->} and {@code <!--->} end at once. */
    public static int end(String raw, int start) {
        for (String whole : new String[] {"<!-->", "<!--->"}) {
            if (raw.startsWith(whole, start)) {
                return start + whole.length();
            }
        }
        int end = raw.indexOf("-->", start + 4);
        int bang = raw.indexOf("--!>", start + 4);
        if (bang >= 0 && (end < 0 || bang < end)) {
            return bang + 4;
        }
        return end < 0 ? raw.length() : end + 3;
    }
}
