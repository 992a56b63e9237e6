package org.kindred.markdown.html;

/** HTML comments in pieces of raw HTML. */
final class Comments {

    private Comments() {
    }

    /**
     * Where the comment that begins at an offset ends: as in browsers, {@code <!-->} and {@code <!--->} end at once, and one that is never
     * closed goes on to the end of its piece.
     */
    static int end(String raw, int start) {
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
