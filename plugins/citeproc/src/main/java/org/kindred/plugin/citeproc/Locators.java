package org.kindred.plugin.citeproc;

import java.util.regex.Pattern;
import org.kindred.kernel.citation.Cluster.Cite;

/** What follows the number or name of a cited work: where in it, and words of the author. */
final class Locators {

    private static final Pattern SEVERAL = Pattern.compile("\\d\\s*[-–—,&]\\s*\\d");
    private static final Pattern RANGE = Pattern.compile("(?<=\\w)\\s*(?:-|–|--)\\s*(?=\\w)");
    private static final Pattern JOINED = Pattern.compile("^[,;:.)!?].*", Pattern.DOTALL);

    private Locators() {
    }

    /** {@code , pp. 508–510 and elsewhere}. */
    static String after(Cite cite, LocaleFile locale) {
        return locator(cite, locale) + suffix(cite);
    }

    /** The author's own words after a citation. */
    static String suffix(Cite cite) {
        String suffix = cite.suffix().strip();
        return suffix.isEmpty() ? "" : JOINED.matcher(suffix).matches() ? suffix : " " + suffix;
    }

    private static String locator(Cite cite, LocaleFile locale) {
        if (cite.locator().isEmpty()) {
            return "";
        }
        String label = locale.label(cite.label().isEmpty() ? "page" : cite.label(), SEVERAL.matcher(cite.locator()).find());
        return ", " + (label.isEmpty() ? "" : label + " ") + RANGE.matcher(cite.locator()).replaceAll("–");
    }
}
