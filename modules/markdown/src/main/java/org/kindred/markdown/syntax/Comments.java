package org.kindred.markdown.syntax;

/** HTML comments in pieces of raw HTML. */
public final class Comments {

    private Comments() {
    }

    /**
     * Where the comment that begins at an offset ends: as in browsers, {@code <!-->} and {@code <!--->} end at once, and one that is never
     * closed goes on to the end of its piece.
     */
    public static int end(String raw, int start) {
        for (String whole : new String[] {"<!-->", "<!--->"}) {
            if (raw.startsWith(whole, start)) {
                return start + whole.length();
            }
        }
        int dashes = raw.indexOf("-->", start + 4);
        int end = dashes < 0 ? raw.length() : dashes;
        int bang = raw.indexOf("--!>", start + 4, end); // no further: what follows is looked through by the next comment
        return bang >= 0 ? bang + 4 : Math.min(end + 3, raw.length());
    }
}
