package org.kindred.plugin.endnote;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kindred.references.Markup.Style;

/**
 * The elements of one record, each by its path ({@code titles/title}), with the styles of its text as CSL's markup. A record is read by
 * itself: a document type, and whatever it declares, never reaches the parser.
 */
final class RecordXml {

    private static final int DEEPEST = 40;
    /** Names of characters that only a document type could declare. */
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);|#x?[0-9a-fA-F]{1,6};)");
    private static final Pattern RETURN = Pattern.compile("&#(?:[xX]0*[dD]|0*13);");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]|&#(?:x0*[01]?[0-9a-fA-F]"
            + "|0*(?:[0-9]|[12][0-9]|3[01]));");
    private static final XMLInputFactory FACTORY = factory();

    private final List<Element> elements = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> closings = new ArrayDeque<>();
    private Optional<Integer> fault = Optional.empty();

    private RecordXml() {
    }

    /** An element with text, or an attribute: {@code ref-type@name}. */
    record Element(String path, String text) {
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Reads {@code <record>…</record>}, as far as it is well formed. */
    static RecordXml read(String xml) {
        var record = new RecordXml();
        String fit = ENTITY.matcher(UNFIT.matcher(RETURN.matcher(xml).replaceAll("\n")).replaceAll("")).replaceAll("&amp;");
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(fit));
            while (reader.hasNext()) {
                record.event(reader);
            }
        } catch (XMLStreamException e) {
            record.fault = Optional.of(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()));
            record.keep();
        }
        return record;
    }

    /** The line of the record, from 1, from which on it is not well formed. */
    Optional<Integer> fault() {
        return fault;
    }

    List<Element> elements() {
        return List.copyOf(elements);
    }

    Stream<String> all(String name) {
        return elements.stream().filter(element -> element.path().equals(name)).map(Element::text);
    }

    private void event(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(reader.getText());
            default -> {
                // comments and instructions say nothing of a work
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (reader.getLocalName().equals("style")) {
            style(Optional.ofNullable(reader.getAttributeValue(null, "face")).orElse(""));
            return;
        }
        if (path.size() >= DEEPEST) {
            throw new XMLStreamException("nested too deeply", reader.getLocation());
        }
        if (!path.isEmpty()) {
            keep(); // an element inside of a text is none that EndNote writes
        }
        path.addLast(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            elements.add(new Element(path() + "@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i)));
        }
    }

    private void style(String face) {
        var closing = new StringBuilder();
        for (Style style : Style.values()) {
            boolean used = switch (style) {
                case ITALIC -> face.contains("italic");
                case BOLD -> face.contains("bold");
                case SUPERSCRIPT -> face.contains("superscript");
                case SUBSCRIPT -> face.contains("subscript");
                case SMALL_CAPITALS, NO_CASE -> false;
            };
            if (used) {
                text.append(style.open());
                closing.insert(0, style.close());
            }
        }
        closings.addLast(closing.toString());
    }

    private void end(String name) {
        if (name.equals("style")) {
            text.append(closings.isEmpty() ? "" : closings.removeLast());
            return;
        }
        keep();
        path.removeLast();
    }

    private void keep() {
        if (!text.toString().isBlank()) {
            elements.add(new Element(path(), text.toString().strip()));
        }
        text.setLength(0);
    }

    /** Without the record itself. */
    private String path() {
        return String.join("/", path.stream().skip(1).toList());
    }
}
