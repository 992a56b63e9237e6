package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;
import org.kindred.csl.text.Formatting.Align;
import org.kindred.csl.text.Formatting.Decoration;
import org.kindred.csl.text.Formatting.Style;
import org.kindred.csl.text.Formatting.Variant;
import org.kindred.csl.text.Formatting.Weight;

/**
 * The fonts that hold at a place of the output, and the HTML elements that lead from them to others. A font inside of
 * itself turns back to normal, as italics in italics do in print.
 */
record Fonts(boolean italic, boolean bold, boolean smallCaps, boolean underlined, boolean raised) {

    static final Fonts PLAIN = new Fonts(false, false, false, false, false);

    /** An HTML element: its start tag and its end tag. */
    record Element(String start, String end) {
    }

    private static final Element I = new Element("<i>", "</i>");
    private static final Element B = new Element("<b>", "</b>");
    private static final Element SUP = new Element("<sup>", "</sup>");
    private static final Element SUB = new Element("<sub>", "</sub>");
    private static final Element SMALL_CAPS = span("font-variant:small-caps;");
    private static final Element NO_SMALL_CAPS = span("font-variant:normal;");
    private static final Element NOT_ITALIC = span("font-style:normal;");
    private static final Element NOT_BOLD = span("font-weight:normal;");
    private static final Element UNDERLINE = span("text-decoration:underline;");
    private static final Element NO_UNDERLINE = span("text-decoration:none;");

    /** What other processors write, and so what users' style sheets look for, though it is no CSS. */
    private static final Element BASELINE = span("baseline");

    private static Element span(String style) {
        return new Element("<span style=\"" + style + "\">", "</span>");
    }

    Fonts within(Formatting formatting) {
        return new Fonts(within(formatting.style()), within(formatting.weight()), within(formatting.variant()),
                within(formatting.decoration()), within(formatting.align()));
    }

    private boolean within(Style style) {
        return switch (style) {
            case INHERIT -> italic;
            case NORMAL -> false;
            case ITALIC, OBLIQUE -> !italic;
        };
    }

    private boolean within(Weight weight) {
        return switch (weight) {
            case INHERIT -> bold;
            case NORMAL, LIGHT -> false;
            case BOLD -> !bold;
        };
    }

    private boolean within(Variant variant) {
        return switch (variant) {
            case INHERIT -> smallCaps;
            case NORMAL -> false;
            case SMALL_CAPS -> !smallCaps;
        };
    }

    private boolean within(Decoration decoration) {
        return switch (decoration) {
            case INHERIT -> underlined;
            case NONE -> false;
            case UNDERLINE -> true;
        };
    }

    private boolean within(Align align) {
        return switch (align) {
            case INHERIT -> raised;
            case BASELINE -> false;
            case SUP, SUB -> true;
        };
    }

    /** The elements that lead into the formatting from here, outer before inner. */
    List<Element> elements(Formatting formatting) {
        Fonts inner = within(formatting);
        List<Element> elements = new ArrayList<>(2);
        change(elements, raised, inner.raised, formatting.align() == Align.SUB ? SUB : SUP, BASELINE);
        change(elements, underlined, inner.underlined, UNDERLINE, NO_UNDERLINE);
        change(elements, bold, inner.bold, B, NOT_BOLD);
        change(elements, smallCaps, inner.smallCaps, SMALL_CAPS, NO_SMALL_CAPS);
        change(elements, italic, inner.italic, I, NOT_ITALIC);
        return elements;
    }

    private static void change(List<Element> elements, boolean outer, boolean inner, Element on, Element off) {
        if (outer != inner) {
            elements.add(inner ? on : off);
        }
    }

    /** The element that takes every font away that turns on and off, or none where none holds. */
    List<Element> undecorated() {
        String style = (smallCaps ? "font-variant:normal;" : "") + (bold ? "font-weight:normal;" : "")
                + (italic ? "font-style:normal;" : "");
        return style.isEmpty() ? List.of() : List.of(span(style));
    }

    Fonts withoutDecoration() {
        return new Fonts(false, false, false, underlined, raised);
    }
}
