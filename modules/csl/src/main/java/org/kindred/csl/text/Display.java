package org.kindred.csl.text;

/** CSL's {@code display}: a part of an entry that stands as a block of its own. */
public enum Display {

    /** A block by itself. */
    BLOCK("\n\n    ", "csl-block", "\n"),
    /** The first field, in the margin. */
    LEFT_MARGIN("\n    ", "csl-left-margin", ""),
    /** What stands beside the margin. */
    RIGHT_INLINE("", "csl-right-inline", "\n  "),
    /** An indented block. */
    INDENT("", "csl-indent", "\n  ");

    private final String before;
    private final String cssClass;
    private final String after;

    Display(String before, String cssClass, String after) {
        this.before = before;
        this.cssClass = cssClass;
        this.after = after;
    }

    /** The class of the {@code div} in HTML, such as {@code csl-left-margin}. */
    public String cssClass() {
        return cssClass;
    }

    /** Its {@code div}, with line breaks around it as processors of CSL agree on them: an entry reads well as HTML source, too. */
    Fonts.Element element() {
        return new Fonts.Element(before + "<div class=\"" + cssClass + "\">", "</div>" + after);
    }
}
