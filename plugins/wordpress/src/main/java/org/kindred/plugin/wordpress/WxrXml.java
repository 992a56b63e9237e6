package org.kindred.plugin.wordpress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;

/** Reads the XML, an item at a time: a document type is refused, and nothing outside of the file is ever read. */
final class WxrXml {

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> GROUPS = Set.of("wp:author", "wp:category", "wp:tag", "wp:term");

    private final Consumer<Post> posts;
    private final Consumer<Map<String, String>> authors;
    private final Consumer<Map<String, String>> terms;

    /**
     * @param posts   hears of each item
     * @param authors hears of each author, as the texts of its elements
     * @param terms   hears of each category and tag, as the texts of its elements
     */
    WxrXml(Consumer<Post> posts, Consumer<Map<String, String>> authors, Consumer<Map<String, String>> terms) {
        this.posts = posts;
        this.authors = authors;
        this.terms = terms;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Reads all of it, or up to where it cannot be read; what is wrong there. */
    Optional<Finding> read(InputStream file) {
        try {
            var xml = FACTORY.createXMLStreamReader(new Cleaned(file));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            return Optional.of(Finding.error("broken-xml", "", new Place(line, 1),
                    "Here the file is no XML any more; what stands before this was read.", "Export the site anew."));
        }
    }

    private Optional<Finding> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                return Optional.of(Finding.error("document-type", "", new Place(Math.max(1, xml.getLocation().getLineNumber()), 1),
                        "The file has a document type, as no export of WordPress has; it was not read.", ""));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            }
        }
        return Optional.empty();
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = name(xml);
        if (name.equals("item")) {
            posts.accept(post(xml));
        } else if (GROUPS.contains(name)) {
            (name.equals("wp:author") ? authors : terms).accept(group(xml, name));
        }
    }

    private static String name(XMLStreamReader xml) {
        String prefix = xml.getPrefix();
        return (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + xml.getLocalName();
    }

    /** The texts of the elements in this one. */
    private static Map<String, String> group(XMLStreamReader xml, String end) throws XMLStreamException {
        var texts = new HashMap<String, String>();
        while (!isEnd(xml, xml.next(), end)) {
            if (xml.isStartElement()) {
                String name = name(xml);
                texts.put(name, text(xml));
            }
        }
        return texts;
    }

    private static boolean isEnd(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.END_ELEMENT && name(xml).equals(name);
    }

    private static Post post(XMLStreamReader xml) throws XMLStreamException {
        var post = new Post(xml.getLocation().getLineNumber());
        while (!isEnd(xml, xml.next(), "item")) {
            if (xml.isStartElement()) {
                part(xml, post);
            }
        }
        return post;
    }

    private static void part(XMLStreamReader xml, Post post) throws XMLStreamException {
        String name = name(xml);
        switch (name) {
            case "category" -> post.filings.add(new Post.Filing(attribute(xml, "domain"), attribute(xml, "nicename"), text(xml)));
            case "wp:postmeta" -> {
                var meta = group(xml, name);
                post.meta.put(meta.getOrDefault("wp:meta_key", ""), meta.getOrDefault("wp:meta_value", ""));
            }
            case "wp:comment" -> {
                post.comments++;
                group(xml, name);
            }
            case "content:encoded" -> {
                post.contentLine = xml.getLocation().getLineNumber();
                post.texts.put(name, text(xml));
            }
            default -> post.texts.put(name, text(xml));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The text of an element, that of others in it included. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(xml.getText());
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return text.toString();
    }

    /** Control characters, which no XML may have and many a post has, are blanks. */
    private static final class Cleaned extends FilterInputStream {

        private Cleaned(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b >= 0 && isControl((byte) b) ? ' ' : b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            for (int i = from; i < from + count; i++) {
                into[i] = isControl(into[i]) ? (byte) ' ' : into[i];
            }
            return count;
        }

        private static boolean isControl(byte b) {
            return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
        }
    }
}
