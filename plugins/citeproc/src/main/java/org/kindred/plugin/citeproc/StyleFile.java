package org.kindred.plugin.citeproc;

import de.undercouch.citeproc.CSL;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kindred.kernel.problem.StorageFailed;

/**
 * A style of the CSL repository, as far as it must be known before it is used.
 *
 * @param path     where citeproc finds it
 * @param numbered whether the text has numbers, and not authors and years
 * @param sorted   whether the list has an order of its own, and not that of first use
 */
record StyleFile(String path, boolean numbered, boolean sorted) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> IN_WORDS = Set.of("author-date", "author", "label");
    private static final XMLInputFactory XML = factory();

    /** Finds a style by its name; a style of a journal that follows another style has that one's rules. */
    static Optional<StyleFile> named(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(name).filter(CSL::supportsStyle).or(() -> Optional.of("dependent/" + name).filter(CSL::supportsStyle))
                .map(StyleFile::read);
    }

    private static StyleFile read(String path) {
        String format = "";
        String parent = "";
        boolean inList = false;
        boolean sorted = false;
        try (InputStream in = CSL.class.getResourceAsStream("/" + path + ".csl")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    format = attribute(xml, "category", "citation-format").orElse(format);
                    parent = attribute(xml, "link", "rel").filter("independent-parent"::equals)
                            .map(rel -> xml.getAttributeValue(null, "href")).orElse(parent);
                    inList |= xml.getLocalName().equals("bibliography");
                    sorted |= inList && xml.getLocalName().equals("sort");
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new StorageFailed("The citation style " + path + " cannot be read.", e);
        }
        boolean follows = !parent.isEmpty() && read(parent.substring(parent.lastIndexOf('/') + 1)).sorted();
        return new StyleFile(path, !IN_WORDS.contains(format), sorted || follows);
    }

    private static Optional<String> attribute(XMLStreamReader xml, String element, String attribute) {
        return xml.getLocalName().equals(element) ? Optional.ofNullable(xml.getAttributeValue(null, attribute)) : Optional.empty();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
