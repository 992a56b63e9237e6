package org.kindred.plugin.feeds;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kindred.kernel.output.Feed;

/** Writes one feed. */
final class AtomDocument {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String HTML = "text/html";
    /** Relations have other names in RFC 5005 than in the links of the API. */
    private static final Map<String, String> PAGES = Map.of("first", "first", "prev", "previous", "next", "next", "last", "last");

    private final XMLStreamWriter xml;

    private AtomDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed, XMLOutputFactory factory) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream(8192);
        var xml = factory.createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        new AtomDocument(xml).write(feed);
        xml.writeEndDocument();
        xml.flush();
        return bytes.toByteArray();
    }

    private void write(Feed feed) throws XMLStreamException {
        begin("feed", feed.locale(), true);
        element("id", feed.id());
        element("title", feed.title());
        element("updated", feed.updated().orElse(Instant.EPOCH).toString());
        link("alternate", feed.home(), HTML);
        link("self", feed.self(), "application/atom+xml");
        for (String relation : PAGES.keySet().stream().sorted().toList()) {
            optionalLink(PAGES.getOrDefault(relation, relation), Optional.ofNullable(feed.links().get(relation)));
        }
        rights(feed.license(), feed.rights());
        author(new Feed.Person(feed.publisher(), Optional.of(feed.home())));
        xml.writeStartElement("generator");
        xml.writeCharacters("Kindred");
        xml.writeEndElement();
        for (Feed.Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
    }

    private void write(Feed.Entry entry) throws XMLStreamException {
        begin("entry", entry.locale(), false);
        element("id", entry.id());
        element("title", entry.title());
        element("published", entry.published().toString());
        element("updated", entry.updated().toString());
        link("alternate", entry.url(), HTML);
        optionalLink("related", entry.elsewhere());
        for (Feed.Person author : entry.authors()) {
            author(author);
        }
        for (Feed.Category category : entry.categories()) {
            xml.writeEmptyElement("category");
            attribute("term", category.term());
            attribute("label", category.label());
        }
        rights(entry.license(), entry.rights());
        if (!entry.summary().isEmpty()) {
            element("summary", entry.summary());
        }
        content(entry);
        xml.writeEndElement();
    }

    private void content(Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("content");
        attribute("type", "html");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "base", entry.url());
        text(entry.html());
        xml.writeEndElement();
    }

    private void begin(String name, String locale, boolean root) throws XMLStreamException {
        xml.writeStartElement(name);
        if (root) {
            xml.writeDefaultNamespace(NAMESPACE);
        }
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", locale);
    }

    private void author(Feed.Person person) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", person.name());
        if (person.url().isPresent()) {
            element("uri", person.url().get());
        }
        xml.writeEndElement();
    }

    /** As RFC 4946 has licences, and as people read them. */
    private void rights(Optional<String> license, String words) throws XMLStreamException {
        optionalLink("license", license);
        if (!words.isEmpty()) {
            element("rights", words);
        }
    }

    private void optionalLink(String relation, Optional<String> address) throws XMLStreamException {
        if (address.isPresent()) {
            xml.writeEmptyElement("link");
            attribute("rel", relation);
            attribute("href", address.get());
        }
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        attribute("rel", relation);
        attribute("type", type);
        attribute("href", address);
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        text(words);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }

    private void text(String words) throws XMLStreamException {
        xml.writeCharacters(XmlText.of(words));
    }
}
