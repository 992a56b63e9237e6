package org.kindred.csl.style;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.Look;
import org.kindred.csl.xml.XmlElement;
import org.kindred.csl.xml.XmlException;
import org.kindred.csl.xml.XmlTree;

/** A CSL style, compiled. Immutable. */
public final class Style {

    private static final Set<String> NAME_OPTIONS = Set.of("and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min",
            "et-al-use-first", "et-al-use-last", "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize", "initialize-with",
            "name-as-sort-order", "sort-separator", "name-form", "name-delimiter", "names-delimiter");

    private final XmlElement root;
    private final Optional<Layout> citation;
    private final Optional<Layout> bibliography;
    private final List<CslLocale> locales;

    private Style(XmlElement root) {
        this.root = root;
        Map<String, XmlElement> macros = new LinkedHashMap<>();
        root.children("macro").forEach(macro -> macros.put(macro.attribute("name", ""), macro));
        this.citation = root.child("citation").map(element -> layout(element, macros));
        this.bibliography = root.child("bibliography").map(element -> layout(element, macros));
        this.locales = root.children("locale").stream().map(CslLocale::of).toList();
    }

    /**
     * Compiles a style.
     *
     * @throws StyleException if the text is no style
     */
    public static Style parse(String xml) {
        try {
            XmlElement root = XmlTree.parse(xml);
            if (!root.name().equals("style")) {
                throw root.wrong("a style starts with <style>");
            }
            Style style = new Style(root);
            if (style.citation.isEmpty() && !style.isDependent()) {
                throw root.wrong("neither <citation> nor a link to an independent-parent is in it");
            }
            return style;
        } catch (XmlException wrong) {
            throw new StyleException(wrong);
        }
    }

    private Layout layout(XmlElement element, Map<String, XmlElement> macros) {
        Map<String, String> names = new HashMap<>();
        keepNameOptions(root.attributes(), names);
        keepNameOptions(element.attributes(), names);
        ElementReader reader = new ElementReader(macros, names);
        XmlElement layout = element.child("layout").orElseThrow(() -> element.wrong("<layout> is missing"));
        List<SortKey> sort = element.child("sort").map(each -> each.children("key").stream().map(key -> sortKey(key, reader)).toList())
                .orElse(List.of());
        return new Layout(reader.children(layout), Look.of(layout), layout.attribute("delimiter", ""), sort, element.attributes());
    }

    private static void keepNameOptions(Map<String, String> attributes, Map<String, String> kept) {
        attributes.forEach((key, value) -> {
            if (NAME_OPTIONS.contains(key)) {
                kept.put(key, value);
            }
        });
    }

    private static SortKey sortKey(XmlElement key, ElementReader reader) {
        List<Element> macro = key.attribute("macro").map(name -> reader.macro(name, key)).orElse(List.of());
        return new SortKey(key.attribute("variable", ""), macro, key.attribute("sort", "").equals("descending"), number(key, "names-min"),
                number(key, "names-use-first"),
                key.attribute("names-use-last").map(value -> OptionalInt.of(value.equals("true") ? 1 : 0)).orElse(OptionalInt.empty()));
    }

    private static OptionalInt number(XmlElement key, String name) {
        return key.attribute(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(key.number(name, 0));
    }

    /** Its name for people. */
    public String title() {
        return info("title").map(title -> title.text().strip().replaceAll("\\s+", " ")).orElse("");
    }

    private Optional<XmlElement> info(String name) {
        return root.child("info").flatMap(info -> info.child(name));
    }

    /** Whether it only names another style. */
    public boolean isDependent() {
        return citation.isEmpty() && parent().isPresent();
    }

    /** The name of the style it depends on, without the address before it: {@code nature}. */
    public Optional<String> parent() {
        return root.child("info").stream().flatMap(info -> info.children("link").stream())
                .filter(link -> link.attribute("rel", "").equals("independent-parent")).findFirst()
                .flatMap(link -> link.attribute("href")).map(address -> address.substring(address.lastIndexOf('/') + 1));
    }

    /** Whether it cites in notes and not in the running text. */
    public boolean inNotes() {
        return root.attribute("class", "").equals("note");
    }

    /** {@code numeric}, {@code author-date}, {@code author}, {@code label}, {@code note}, or {@code ""} where the style does not say. */
    public String citationFormat() {
        return root.child("info").stream().flatMap(info -> info.children("category").stream())
                .flatMap(category -> category.attribute("citation-format").stream()).findFirst().orElse("");
    }

    /** BCP 47. */
    public Optional<String> defaultLocale() {
        return root.attribute("default-locale").filter(tag -> !tag.isBlank());
    }

    public boolean hasBibliography() {
        return bibliography.isPresent();
    }

    public BibliographyOptions bibliographyOptions() {
        XmlElement element = root.child("bibliography").orElse(root);
        return new BibliographyOptions(element.flag("hanging-indent", false), element.attribute("second-field-align", ""),
                element.number("line-spacing", 1), element.number("entry-spacing", 1));
    }

    /** How it cites. Dependent styles have no layouts. */
    public Optional<Layout> citation() {
        return citation;
    }

    public Optional<Layout> bibliography() {
        return bibliography;
    }

    /** Its own words on locales, in their order. */
    public List<CslLocale> locales() {
        return locales;
    }

    /** An option of the whole style, or {@code ""}. */
    public String option(String name) {
        return root.attribute(name, "");
    }
}
