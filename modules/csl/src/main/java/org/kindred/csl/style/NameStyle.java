package org.kindred.csl.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.csl.locale.Look;
import org.kindred.csl.xml.XmlElement;

/**
 * How names are shown, with everything inherited in place.
 *
 * @param and                   {@code text}, {@code symbol} or {@code ""}
 * @param delimiterPrecedesLast {@code contextual}, {@code after-inverted-name}, {@code always} or {@code never}; so for et-al
 * @param form                  {@code long}, {@code short} or {@code count}
 * @param nameAsSortOrder       {@code first}, {@code all} or {@code ""}
 * @param etAl                  of a first cite
 * @param etAlSubsequent        of later cites
 */
public record NameStyle(String and, String delimiter, String delimiterPrecedesLast, String delimiterPrecedesEtAl, EtAlRule etAl,
        EtAlRule etAlSubsequent, String form, boolean initialize, Optional<String> initializeWith, String nameAsSortOrder,
        String sortSeparator, Look look, Look family, Look given) {

    /** Family names, of three and more the first one. */
    static final NameStyle IN_SENTENCE = of(new XmlElement("name", Map.of(), "", List.of(), 1, 1),
            Map.of("name-form", "short", "and", "text", "et-al-min", "3", "et-al-use-first", "1"));

    /** Every name in full. */
    static final NameStyle PLAIN = of(new XmlElement("name", Map.of(), "", List.of(), 1, 1), Map.of());

    /**
     * When a list of names is cut short.
     *
     * @param min      from how many names on; 0 for never
     * @param useFirst how many are shown
     * @param useLast  whether the last one is shown after an ellipsis
     */
    public record EtAlRule(int min, int useFirst, boolean useLast) {
        /** Whether a list of so many names is cut. */
        public boolean cuts(int names) {
            return min > 0 && names >= min && useFirst < names;
        }
    }

    /** Of a {@code name} element, for which the attributes of its layout and of the style have been given to it. */
    static NameStyle of(XmlElement name, Map<String, String> inherited) {
        Map<String, String> all = new HashMap<>(inherited);
        all.putAll(name.attributes());
        XmlElement full = new XmlElement("name", all, "", name.children(), name.line(), name.column());
        EtAlRule etAl = new EtAlRule(full.number("et-al-min", 0), full.number("et-al-use-first", Integer.MAX_VALUE),
                full.flag("et-al-use-last", false));
        EtAlRule subsequent = new EtAlRule(full.number("et-al-subsequent-min", etAl.min()),
                full.number("et-al-subsequent-use-first", etAl.useFirst()), etAl.useLast());
        return new NameStyle(full.attribute("and", ""), name.attribute("delimiter").orElse(full.attribute("name-delimiter", ", ")),
                full.attribute("delimiter-precedes-last", "contextual"), full.attribute("delimiter-precedes-et-al", "contextual"), etAl,
                subsequent, name.attribute("form").orElse(full.attribute("name-form", "long")), full.flag("initialize", true),
                full.attribute("initialize-with"), full.attribute("name-as-sort-order", ""), full.attribute("sort-separator", ", "),
                Look.of(name), part(name, "family"), part(name, "given"));
    }

    private static Look part(XmlElement name, String which) {
        return name.children("name-part").stream().filter(part -> part.attribute("name", "").equals(which)).findFirst().map(Look::of)
                .orElse(Look.PLAIN);
    }

    /** The same in another form. */
    public NameStyle withForm(String other) {
        return new NameStyle(and, delimiter, delimiterPrecedesLast, delimiterPrecedesEtAl, etAl, etAlSubsequent, other, initialize,
                initializeWith, nameAsSortOrder, sortSeparator, look, family, given);
    }

    /** The same with given names spelled out or cut to initials. */
    public NameStyle withInitialize(boolean initials) {
        return new NameStyle(and, delimiter, delimiterPrecedesLast, delimiterPrecedesEtAl, etAl, etAlSubsequent, form, initials,
                initializeWith, nameAsSortOrder, sortSeparator, look, family, given);
    }

    /** All names inverted, as in sort keys. */
    public NameStyle inverted() {
        return new NameStyle(and, delimiter, delimiterPrecedesLast, delimiterPrecedesEtAl, etAl, etAlSubsequent, form, initialize,
                initializeWith, "all", sortSeparator, look, family, given);
    }
}
