package org.kindred.assets.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * SVG: a drawing by what is on our lists, and nothing else. A document type is refused, as it may declare entities; a script, a handler, whatever
 * comes from elsewhere and foreign vocabularies are taken out.
 */
final class Svg implements Format {

    private static final int LARGEST = 1 << 20;

    @Override
    public String mediaType() {
        return "image/svg+xml";
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("svg");
    }

    /** XML, or what might pass for it; the element that it begins with is looked at when it is read. */
    @Override
    public boolean begins(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).strip();
        return text.startsWith("<?xml") || text.startsWith("\uFEFF<") || text.startsWith("<svg") || text.startsWith("<!--")
                || text.startsWith("<!DOCTYPE svg");
    }

    @Override
    public Found read(Source source) throws IOException, Damaged, Unsafe {
        if (source.size() > LARGEST) {
            throw new Unsafe("A drawing may have 1 MiB at most.");
        }
        byte[] bytes = source.bytes(0, source.size());
        var out = new ByteArrayOutputStream(bytes.length);
        var drawing = new Drawing(out);
        try {
            drawing.copy(factory().createXMLStreamReader(new java.io.ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new Damaged(place == null ? "it is not well-formed XML"
                    : "it is not well-formed XML in line %d, column %d".formatted(place.getLineNumber(), place.getColumnNumber()));
        }
        return new Found(drawing.width(), drawing.height(), 0, List.of(new Piece.Written(out.toByteArray())), drawing.removed());
    }

    /** The JDK's own, whatever else is installed: nothing from elsewhere is read, nothing is declared. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new java.io.ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
