package org.kindred.plugin.citeproc;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.csl.Processor;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.TermForm;
import org.kindred.kernel.citation.Cluster.Cite;

/** Where in a work something stands, for styles that have no place for it: an author who names a page is not silenced. */
final class Locators {

    private static final Pattern SEVERAL = Pattern.compile("\\w\\s*[-–—,&]\\s*\\w");
    private static final Pattern RANGE = Pattern.compile("(?<=\\w)\\s*(?:--?|–)\\s*(?=\\w)");
    private static final String DASH = "–";
    private static final String SAMPLE = "4711";

    private Locators() {
    }

    /** Whether a style writes a locator that it is given. */
    static boolean shownBy(Processor processor) {
        var item = CslItem.of(Map.of("id", "a", "type", "book", "title", "Title", "author", List.of(Map.of("family", "Author"))));
        var cited = processor.process(List.of(item), List.of(Citation.of(CiteItem.of("a").at("page", SAMPLE)))).citations();
        return cited.getFirst().text().contains(SAMPLE);
    }

    /** {@code , pp. 508–510}; nothing where there is no locator. */
    static String after(Cite cite, CslLocale locale) {
        if (cite.locator().isBlank()) {
            return "";
        }
        String kind = cite.label().isEmpty() ? "page" : cite.label();
        String label = locale.term(kind, TermForm.SHORT, SEVERAL.matcher(cite.locator()).find()).orElse("");
        String dash = kind.equals("page") ? locale.term("page-range-delimiter", TermForm.LONG, false).orElse(DASH) : DASH;
        return ", " + (label.isEmpty() ? "" : label + " ")
                + RANGE.matcher(cite.locator().strip()).replaceAll(Matcher.quoteReplacement(dash));
    }
}
