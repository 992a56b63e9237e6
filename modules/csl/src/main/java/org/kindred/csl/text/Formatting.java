package org.kindred.csl.text;

/**
 * The font of a piece of text, one constant for each of CSL's formatting attributes. {@code INHERIT} stands for an
 * attribute the style does not give, and leaves the text as what surrounds it.
 */
public record Formatting(Style style, Variant variant, Weight weight, Decoration decoration, Align align) {

    /** Changes nothing. */
    public static final Formatting NONE = new Formatting(Style.INHERIT, Variant.INHERIT, Weight.INHERIT,
            Decoration.INHERIT, Align.INHERIT);

    public static final Formatting ITALIC = NONE.with(Style.ITALIC);
    public static final Formatting BOLD = NONE.with(Weight.BOLD);
    public static final Formatting SMALL_CAPS = NONE.with(Variant.SMALL_CAPS);
    public static final Formatting SUPERSCRIPT = NONE.with(Align.SUP);
    public static final Formatting SUBSCRIPT = NONE.with(Align.SUB);

    /** CSL's {@code font-style}. */
    public enum Style {
        INHERIT, NORMAL, ITALIC, OBLIQUE
    }

    /** CSL's {@code font-variant}. */
    public enum Variant {
        INHERIT, NORMAL, SMALL_CAPS
    }

    /** CSL's {@code font-weight}. */
    public enum Weight {
        INHERIT, NORMAL, BOLD, LIGHT
    }

    /** CSL's {@code text-decoration}. */
    public enum Decoration {
        INHERIT, NONE, UNDERLINE
    }

    /** CSL's {@code vertical-align}. */
    public enum Align {
        INHERIT, BASELINE, SUP, SUB
    }

    public Formatting with(Style other) {
        return new Formatting(other, variant, weight, decoration, align);
    }

    public Formatting with(Variant other) {
        return new Formatting(style, other, weight, decoration, align);
    }

    public Formatting with(Weight other) {
        return new Formatting(style, variant, other, decoration, align);
    }

    public Formatting with(Decoration other) {
        return new Formatting(style, variant, weight, other, align);
    }

    public Formatting with(Align other) {
        return new Formatting(style, variant, weight, decoration, other);
    }
}
