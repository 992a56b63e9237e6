package org.kindred.csl.text;

/** Changes of letter case over a whole text. */
final class CaseChange {

    private CaseChange() {
    }

    static RichText apply(RichText text, TextCase textCase, String language) {
        return text;
    }
}
