package org.kindred.csl.xml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without DTDs and without anything outside of the text. */
public final class XmlTree {

    private static final int DEEPEST = 200;

    private XmlTree() {
    }

    /** The root element. */
    public static XmlElement parse(String xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(withoutMark(xml)));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDoctype(reader);
            }
            return element(reader, 0);
        } catch (XMLStreamException broken) {
            throw exception(broken);
        }
    }

    private static String withoutMark(String xml) {
        int start = xml.startsWith("\uFEFF") ? 1 : 0;
        return xml.substring(start).stripLeading();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void refuseDoctype(XMLStreamReader reader) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw new XmlException("a DOCTYPE is not allowed", reader.getLocation().getLineNumber(),
                    reader.getLocation().getColumnNumber());
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        Location start = reader.getLocation();
        int line = start.getLineNumber();
        int column = start.getColumnNumber();
        String name = reader.getLocalName();
        if (depth > DEEPEST) {
            throw new XmlException("<" + name + "> is nested too deeply", line, column);
        }
        Map<String, String> attributes = attributes(reader);
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, attributes, text.toString(), children, line, column);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static XmlException exception(XMLStreamException broken) {
        Location where = broken.getLocation();
        String message = String.valueOf(broken.getMessage());
        String reason = message.substring(message.indexOf("Message:") + 1).replaceFirst("^essage:\\s*", "").strip();
        return where == null ? new XmlException(reason, 1, 1)
                : new XmlException(reason, Math.max(1, where.getLineNumber()), Math.max(1, where.getColumnNumber()));
    }
}
