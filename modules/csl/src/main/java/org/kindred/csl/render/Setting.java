package org.kindred.csl.render;

import org.kindred.csl.item.CslItem;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.TermForm;
import org.kindred.csl.style.Style;
import org.kindred.csl.text.Typography;

/** A style in a language: all that stays the same for every item. */
final class Setting {

    private final Object identity = new Object();
    private final Style style;
    private final CslLocale locale;
    private final Typography typography;
    private final boolean yearSuffixPlaced;

    Setting(Style style, CslLocale locale) {
        this.style = style;
        this.locale = locale;
        this.typography = new Typography(term("open-quote", "“"), term("close-quote", "”"), term("open-inner-quote", "‘"),
                term("close-inner-quote", "’"), locale.punctuationInQuote());
        this.yearSuffixPlaced = style.citation().map(layout -> Calls.variable(layout.elements(), "year-suffix")).orElse(false)
                || style.bibliography().map(layout -> Calls.variable(layout.elements(), "year-suffix")).orElse(false);
    }

    private String term(String name, String otherwise) {
        return locale.term(name, TermForm.LONG, false).orElse(otherwise);
    }

    /** Stands for it where the whole would take too much memory. */
    Object identity() {
        return identity;
    }

    Style style() {
        return style;
    }

    CslLocale locale() {
        return locale;
    }

    Typography typography() {
        return typography;
    }

    /** Whether the style says itself where the letters after a year stand. */
    boolean yearSuffixPlaced() {
        return yearSuffixPlaced;
    }

    boolean hyphenatesInitials() {
        return !"false".equals(style.option("initialize-with-hyphen"));
    }

    /** {@code never}, {@code sort-only} or {@code display-and-sort}. */
    String demotion() {
        String option = style.option("demote-non-dropping-particle");
        return option.isEmpty() ? "display-and-sort" : option;
    }

    String pageRangeFormat() {
        return style.option("page-range-format");
    }

    /** The word for <em>and</em>. */
    String and() {
        return term("and", "and");
    }

    /** The sign for <em>and</em>, which may be a word in a style. */
    String ampersand() {
        return locale.term("and", TermForm.SYMBOL, false).filter(sign -> !sign.equals(and())).orElse("&");
    }

    String pageRangeDelimiter() {
        return term("page-range-delimiter", "–");
    }

    /** The language of an item as title case is concerned: English, or not. */
    String language(CslItem item) {
        String fallback = style.defaultLocale().orElse("en");
        return item.text("language").orElse(fallback);
    }
}
