package org.kindred.assets.format;

import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies a drawing, without whatever it may not be made of. */
final class Drawing {

    private static final int DEEPEST = 200;
    private static final int MOST = 100_000;

    private final XMLStreamWriter out;
    private final Set<String> removed = new LinkedHashSet<>();
    private DrawingSize size = DrawingSize.NONE;
    private int depth;
    private int elements;

    Drawing(OutputStream out) {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    int width() {
        return size.width();
    }

    int height() {
        return size.height();
    }

    Set<String> removed() {
        return removed;
    }

    void copy(XMLStreamReader in) throws XMLStreamException, Damaged, Unsafe {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> throw new Unsafe("A drawing may not declare a document type (<!DOCTYPE …>), nor entities.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unsafe("A drawing may not refer to entities.");
                case XMLStreamConstants.START_ELEMENT -> start(in);
                case XMLStreamConstants.END_ELEMENT -> {
                    out.writeEndElement();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(in.getText());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> removed.add("processing instructions");
                default -> {
                    // comments, and the end
                }
            }
        }
        out.writeEndDocument();
        out.close();
    }

    /** Outside of the drawing there is only space. */
    private void text(String text) throws XMLStreamException {
        if (depth > 0) {
            out.writeCharacters(text);
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException, Damaged, Unsafe {
        if (++elements > MOST || depth > DEEPEST) {
            throw new Unsafe("A drawing may have %,d elements at most, %d of them within one another.".formatted(MOST, DEEPEST));
        }
        String name = in.getLocalName();
        if (depth == 0) {
            begin(in, name);
        }
        if (!DrawingRules.isElement(namespace(in.getNamespaceURI()), name)) {
            removed.add("<" + name + ">");
            skip(in);
        } else if (name.equals("style")) {
            style(in);
        } else {
            depth++;
            out.writeStartElement(name);
            if (depth == 1) {
                out.writeDefaultNamespace(DrawingRules.SVG);
                out.writeNamespace("xlink", DrawingRules.XLINK);
            }
            attributes(in);
        }
    }

    private void begin(XMLStreamReader in, String name) throws Damaged {
        if (!name.equals("svg") || !namespace(in.getNamespaceURI()).equals(DrawingRules.SVG)) {
            throw new Damaged("it does not begin with <svg xmlns=\"" + DrawingRules.SVG + "\">");
        }
        size = DrawingSize.of(in.getAttributeValue(null, "width"), in.getAttributeValue(null, "height"),
                in.getAttributeValue(null, "viewBox"));
    }

    private void attributes(XMLStreamReader in) throws XMLStreamException {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = namespace(in.getAttributeNamespace(i));
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (DrawingRules.isAttribute(namespace, name, value)) {
                attribute(namespace, name, value);
            } else if (namespace.isEmpty() || namespace.equals(DrawingRules.XLINK)) {
                removed.add("the attribute " + name);
            } else {
                removed.add("attributes of other vocabularies");
            }
        }
    }

    private void attribute(String namespace, String name, String value) throws XMLStreamException {
        if (namespace.equals(DrawingRules.XLINK)) {
            out.writeAttribute("xlink", namespace, name, value);
        } else if (namespace.equals(DrawingRules.XML)) {
            out.writeAttribute("xml", namespace, name, value);
        } else {
            out.writeAttribute(name, value);
        }
    }

    private void style(XMLStreamReader in) throws XMLStreamException {
        String css = in.getElementText();
        if (DrawingRules.isStyle(css)) {
            out.writeStartElement("style");
            out.writeCharacters(css);
            out.writeEndElement();
        } else {
            removed.add("<style> that fetches something");
        }
    }

    private void skip(XMLStreamReader in) throws XMLStreamException, Unsafe {
        for (int open = 1; open > 0;) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unsafe("A drawing may not refer to entities.");
                default -> {
                    // goes with it
                }
            }
        }
    }

    private static String namespace(@org.jspecify.annotations.Nullable String uri) {
        return uri == null ? "" : uri;
    }
}
