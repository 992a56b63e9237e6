package org.kindred.plugin.citeproc;

import de.undercouch.citeproc.CSL;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kindred.kernel.problem.StorageFailed;

/**
 * A locale of the CSL repository, as far as marks in the text need it.
 *
 * @param name  {@code es-ES}
 * @param terms short names of locators, by {@code page single} and {@code page multiple}
 */
record LocaleFile(String name, Map<String, String> terms) {

    private static final String USUAL = "en-US";
    /** Languages whose usual country has another name than they have. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(Map.entry("af", "ZA"), Map.entry("ca", "AD"), Map.entry("cs", "CZ"),
            Map.entry("cy", "GB"), Map.entry("da", "DK"), Map.entry("el", "GR"), Map.entry("en", "US"), Map.entry("et", "EE"),
            Map.entry("fa", "IR"), Map.entry("gl", "ES"), Map.entry("he", "IL"), Map.entry("hi", "IN"), Map.entry("ja", "JP"),
            Map.entry("ko", "KR"), Map.entry("ms", "MY"), Map.entry("nb", "NO"), Map.entry("no", "NO"), Map.entry("nn", "NO"),
            Map.entry("sl", "SI"), Map.entry("sv", "SE"), Map.entry("uk", "UA"), Map.entry("vi", "VN"), Map.entry("zh", "CN"));

    /** The best there is for a BCP 47 tag. */
    static LocaleFile of(String tag) {
        var locale = Locale.forLanguageTag(tag);
        String language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
        String country = COUNTRIES.getOrDefault(language, language.toUpperCase(Locale.ROOT));
        String name = Stream.of(language + "-" + locale.getCountry(), language + "-" + country, language).filter(LocaleFile::exists)
                .findFirst()
                .orElse(USUAL);
        return new LocaleFile(name, terms(name));
    }

    /** What stands before a locator: {@code p.} or {@code pp.}; nothing, if the locale has no such word. */
    String label(String locator, boolean several) {
        String number = several ? " multiple" : " single";
        return Optional.ofNullable(terms.get(locator + " short" + number)).or(() -> Optional.ofNullable(terms.get(locator + " " + number)))
                .orElse("");
    }

    private static boolean exists(String name) {
        return CSL.class.getResource(path(name)) != null;
    }

    private static String path(String name) {
        return "/locales-" + name + ".xml";
    }

    private static Map<String, String> terms(String name) {
        var terms = new HashMap<String, String>();
        try (InputStream in = CSL.class.getResourceAsStream(path(name))) {
            var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            String term = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    term = xml.getLocalName().equals("term") ? key(xml) : term;
                    if (xml.getLocalName().equals("single") || xml.getLocalName().equals("multiple")) {
                        terms.put(term + " " + xml.getLocalName(), xml.getElementText());
                    }
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new StorageFailed("The citation locale " + name + " cannot be read.", e);
        }
        return Map.copyOf(terms);
    }

    private static String key(XMLStreamReader xml) {
        return xml.getAttributeValue(null, "name") + " " + Optional.ofNullable(xml.getAttributeValue(null, "form")).orElse("");
    }
}
