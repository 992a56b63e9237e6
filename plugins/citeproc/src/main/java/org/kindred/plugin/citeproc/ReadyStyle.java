package org.kindred.plugin.citeproc;

import org.kindred.csl.Processor;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.Languages;
import org.kindred.csl.style.Style;

/**
 * A style ready for use in one language.
 *
 * @param style     the independent style whose rules count
 * @param locale    its terms
 * @param processor formats by both
 * @param locators  whether it writes where in a work something stands
 */
record ReadyStyle(Style style, CslLocale locale, Processor processor, boolean locators) {

    /** Whether the text has numbers, and not authors, years or labels. */
    boolean numbered() {
        return style.citationFormat().equals("numeric");
    }

    /** Whether it brings words of its own for a language. */
    boolean speaks(String tag) {
        return style.locales().stream().anyMatch(own -> !own.language().isEmpty()
                && Languages.bare(own.language()).equals(Languages.bare(tag)));
    }

    /** Whether it cites in notes. */
    boolean inNotes() {
        return style.inNotes();
    }
}
