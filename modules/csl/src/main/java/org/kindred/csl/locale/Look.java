package org.kindred.csl.locale;

import java.util.Optional;
import org.kindred.csl.text.Display;
import org.kindred.csl.text.Formatting;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.TextCase;
import org.kindred.csl.xml.XmlElement;

/** How an element of a style shows what it renders: font, case, affixes, quotation marks and block. */
public record Look(Formatting font, Optional<TextCase> textCase, String prefix, String suffix, Optional<Display> display, boolean quotes,
        boolean stripPeriods) {

    /** Nothing special. */
    public static final Look PLAIN = new Look(Formatting.NONE, Optional.empty(), "", "", Optional.empty(), false, false);

    /** Of the attributes of an element. */
    public static Look of(XmlElement element) {
        Look look = new Look(font(element), element.attribute("text-case").flatMap(Look::textCase), element.attribute("prefix", ""),
                element.attribute("suffix", ""), element.attribute("display").flatMap(Look::display), element.flag("quotes", false),
                element.flag("strip-periods", false));
        return look.equals(PLAIN) ? PLAIN : look;
    }

    private static Formatting font(XmlElement element) {
        Formatting.Style style = switch (element.attribute("font-style", "")) {
            case "italic" -> Formatting.Style.ITALIC;
            case "oblique" -> Formatting.Style.OBLIQUE;
            case "normal" -> Formatting.Style.NORMAL;
            default -> Formatting.Style.INHERIT;
        };
        Formatting.Variant variant = switch (element.attribute("font-variant", "")) {
            case "small-caps" -> Formatting.Variant.SMALL_CAPS;
            case "normal" -> Formatting.Variant.NORMAL;
            default -> Formatting.Variant.INHERIT;
        };
        return new Formatting(style, variant, weight(element), decoration(element), align(element));
    }

    private static Formatting.Weight weight(XmlElement element) {
        return switch (element.attribute("font-weight", "")) {
            case "bold" -> Formatting.Weight.BOLD;
            case "light" -> Formatting.Weight.LIGHT;
            case "normal" -> Formatting.Weight.NORMAL;
            default -> Formatting.Weight.INHERIT;
        };
    }

    private static Formatting.Decoration decoration(XmlElement element) {
        return switch (element.attribute("text-decoration", "")) {
            case "underline" -> Formatting.Decoration.UNDERLINE;
            case "none" -> Formatting.Decoration.NONE;
            default -> Formatting.Decoration.INHERIT;
        };
    }

    private static Formatting.Align align(XmlElement element) {
        return switch (element.attribute("vertical-align", "")) {
            case "sup" -> Formatting.Align.SUP;
            case "sub" -> Formatting.Align.SUB;
            case "baseline" -> Formatting.Align.BASELINE;
            default -> Formatting.Align.INHERIT;
        };
    }

    private static Optional<TextCase> textCase(String name) {
        return switch (name) {
            case "lowercase" -> Optional.of(TextCase.LOWERCASE);
            case "uppercase" -> Optional.of(TextCase.UPPERCASE);
            case "capitalize-first" -> Optional.of(TextCase.CAPITALIZE_FIRST);
            case "capitalize-all" -> Optional.of(TextCase.CAPITALIZE_ALL);
            case "title" -> Optional.of(TextCase.TITLE);
            case "sentence" -> Optional.of(TextCase.SENTENCE);
            default -> Optional.empty();
        };
    }

    private static Optional<Display> display(String name) {
        return switch (name) {
            case "block" -> Optional.of(Display.BLOCK);
            case "left-margin" -> Optional.of(Display.LEFT_MARGIN);
            case "right-inline" -> Optional.of(Display.RIGHT_INLINE);
            case "indent" -> Optional.of(Display.INDENT);
            default -> Optional.empty();
        };
    }

    public Look withAffixes(String before, String after) {
        return prefix.equals(before) && suffix.equals(after) ? this
                : new Look(font, textCase, before, after, display, quotes, stripPeriods);
    }

    public Look withoutAffixes() {
        return withAffixes("", "");
    }

    /** Where this look says nothing, the other one. Affixes are not taken over. */
    public Look over(Look other) {
        Formatting merged = new Formatting(font.style() == Formatting.Style.INHERIT ? other.font.style() : font.style(),
                font.variant() == Formatting.Variant.INHERIT ? other.font.variant() : font.variant(),
                font.weight() == Formatting.Weight.INHERIT ? other.font.weight() : font.weight(),
                font.decoration() == Formatting.Decoration.INHERIT ? other.font.decoration() : font.decoration(),
                font.align() == Formatting.Align.INHERIT ? other.font.align() : font.align());
        return new Look(merged, textCase.or(other::textCase), prefix.isEmpty() ? other.prefix : prefix,
                suffix.isEmpty() ? other.suffix : suffix, display.or(other::display), quotes || other.quotes,
                stripPeriods || other.stripPeriods);
    }

    /**
     * The content as it is to be shown; its affixes are outside of its font and of its quotation marks.
     *
     * @param language of the content, BCP 47, or {@code ""}
     */
    public RichText show(RichText content, String language) {
        if (equals(PLAIN)) {
            return content;
        }
        RichText shown = inner(content, language).affixed(prefix, suffix);
        return display.isPresent() ? shown.display(display.orElseThrow()) : shown;
    }

    /** As {@link #show}, but with the affixes inside of the font, as a layout has them. */
    public RichText showLayout(RichText content, String language) {
        return unset(content, language).affixed(prefix, suffix).formatted(font);
    }

    private RichText inner(RichText content, String language) {
        return unset(content, language).formatted(font);
    }

    private RichText unset(RichText content, String language) {
        RichText shown = stripPeriods ? content.stripPeriods() : content;
        shown = textCase.isPresent() ? shown.textCase(textCase.orElseThrow(), language) : shown;
        return quotes ? shown.quoted() : shown;
    }
}
