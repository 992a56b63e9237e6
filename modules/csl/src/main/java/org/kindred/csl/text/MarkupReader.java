package org.kindred.csl.text;

/** Reads the inline markup of CSL-JSON. */
final class MarkupReader {

    private MarkupReader() {
    }

    static RichText read(String source, Typography typography) {
        return RichText.of(source);
    }
}
