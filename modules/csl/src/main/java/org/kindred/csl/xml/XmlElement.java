package org.kindred.csl.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a style or locale. Namespaces are dropped; {@code xml:lang} is the attribute {@code lang}.
 *
 * @param text     the characters directly inside it
 * @param children elements only
 */
public record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children, int line, int column) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    public String attribute(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return attribute(key).map("true"::equals).orElse(otherwise);
    }

    /** A whole number, or the other one where the attribute is absent. */
    public int number(String key, int otherwise) {
        Optional<String> value = attribute(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String digits = value.orElseThrow().strip();
        if (!digits.matches("-?\\d{1,9}")) {
            throw wrong(key + "=\"" + digits + "\" is not a whole number");
        }
        return Integer.parseInt(digits);
    }

    /** The words of an attribute that lists several. */
    public List<String> words(String key) {
        return attribute(key).map(String::strip).filter(value -> !value.isEmpty()).map(value -> List.of(value.split("\\s+")))
                .orElse(List.of());
    }

    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).findFirst();
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    public XmlException wrong(String what) {
        return new XmlException("<" + name + ">: " + what, line, column);
    }
}
