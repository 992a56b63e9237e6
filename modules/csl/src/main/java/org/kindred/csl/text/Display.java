package org.kindred.csl.text;

/** CSL's {@code display}: a part of an entry that stands as a block of its own. */
public enum Display {

    BLOCK("csl-block"), LEFT_MARGIN("csl-left-margin"), RIGHT_INLINE("csl-right-inline"), INDENT("csl-indent");

    private final String cssClass;

    Display(String cssClass) {
        this.cssClass = cssClass;
    }

    /** The class of the {@code div} in HTML, such as {@code csl-left-margin}. */
    public String cssClass() {
        return cssClass;
    }
}
