package org.kindred.plugin.hsds.document;

/**
 * What the curator wrote.
 *
 * @param text     plain, or {@code ""}
 * @param markdown as it was written, or {@code ""}
 */
record Description(String text, String markdown) {

    /**
     * Of an item.
     *
     * @param text its body as plain text
     * @param file its public content file
     */
    static Description of(String text, String file) {
        String plain = text.strip();
        String written = body(file);
        boolean isPlain = lines(written).equals(lines(plain));
        return new Description(isPlain ? written : plain, written); // of the same words, those that say where paragraphs end
    }

    private static String lines(String text) {
        return text.replaceAll("\\n+", "\n");
    }

    /** What stands behind the front matter of a content file. */
    private static String body(String file) {
        int end = file.startsWith("---\n") ? file.indexOf("\n---\n", 3) : -1;
        return (end < 0 ? file : file.substring(end + 5)).strip();
    }
}
