package org.kindred.rest.sitemap;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/** Writes sitemaps by the protocol of sitemaps.org, with the languages of a page as search engines want them. */
final class SitemapXml {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final XMLStreamWriter xml;

    private SitemapXml(String root) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
    }

    /** What writes into a document. */
    interface Content {

        void write(SitemapXml into) throws XMLStreamException;
    }

    /** A list of pages. */
    static byte[] pages(Content content) {
        return document("urlset", into -> {
            into.xml.writeNamespace("xhtml", XHTML);
            content.write(into);
        });
    }

    /** A list of sitemaps. */
    static byte[] index(Stream<String> addresses) {
        return document("sitemapindex", into -> {
            for (String address : addresses.toList()) {
                into.xml.writeStartElement("sitemap");
                into.element("loc", address);
                into.xml.writeEndElement();
            }
        });
    }

    private static byte[] document(String root, Content content) {
        try {
            var document = new SitemapXml(root);
            content.write(document);
            document.xml.writeEndDocument();
            document.xml.flush();
            return document.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing in memory failed", e);
        }
    }

    /** The front page, of which nothing more is known. */
    void home(Addresses addresses) throws XMLStreamException {
        xml.writeStartElement("url");
        element("loc", addresses.home() + "/");
        xml.writeEndElement();
    }

    /** The page of an item. */
    void page(ItemRef ref, Value.Group card, Addresses addresses) throws XMLStreamException {
        Optional<String> address = addresses.page(ref);
        if (address.isPresent()) {
            xml.writeStartElement("url");
            element("loc", address.get());
            if (card.text("updatedAt").isPresent()) {
                element("lastmod", card.text("updatedAt").get());
            }
            languages(ref, locales(ref, card, addresses.site()), addresses);
            xml.writeEndElement();
        }
    }

    /** In the order of the site. */
    private static List<String> locales(ItemRef ref, Value.Group card, Site site) {
        var others = card.at("translations.locale").toList();
        return site.locales().stream().filter(locale -> locale.equals(ref.locale()) || others.contains(Value.of(locale))).toList();
    }

    /** Each page of several languages names all of them, itself too, and the one for whoever reads none of them. */
    private void languages(ItemRef ref, List<String> locales, Addresses addresses) throws XMLStreamException {
        if (locales.size() > 1) {
            for (String locale : locales) {
                language(locale, addresses.iri(ref.key().in(locale)));
            }
            language("x-default", addresses.iri(ref.key().in(locales.getFirst())));
        }
    }

    private void language(String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
