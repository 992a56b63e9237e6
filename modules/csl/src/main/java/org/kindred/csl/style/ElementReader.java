package org.kindred.csl.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.csl.locale.DatePart;
import org.kindred.csl.locale.Look;
import org.kindred.csl.locale.TermForm;
import org.kindred.csl.xml.XmlElement;

/** Compiles the rendering elements of one layout. */
final class ElementReader {

    /** Macros that call macros many times make a small style endless; the largest of the repository, Chicago's notes, have 815,502. */
    private static final int MOST = 10_000_000;

    private final Map<String, XmlElement> macros;
    private final Map<String, String> nameOptions;
    private final Map<String, List<Element>> compiled = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private long size;

    /**
     * @param macros      by name
     * @param nameOptions the attributes of the style and, over them, of the layout
     */
    ElementReader(Map<String, XmlElement> macros, Map<String, String> nameOptions) {
        this.macros = macros;
        this.nameOptions = nameOptions;
    }

    List<Element> children(XmlElement parent) {
        List<Element> elements = new ArrayList<>();
        for (XmlElement child : parent.children()) {
            read(child).ifPresent(elements::add);
        }
        return List.copyOf(elements);
    }

    private Optional<Element> read(XmlElement element) {
        grow(1, element);
        return switch (element.name()) {
            case "text" -> Optional.of(text(element));
            case "number" -> Optional.of(new Element.Numeral(variable(element), element.attribute("form", "numeric"), Look.of(element)));
            case "label" -> Optional.of(label(element));
            case "date" -> Optional.of(date(element));
            case "names" -> Optional.of(names(element));
            case "group" -> Optional.of(new Element.Group(children(element), element.attribute("delimiter", ""), Look.of(element)));
            case "choose" -> Optional.of(choose(element));
            default -> throw element.wrong("no rendering element has this name");
        };
    }

    /** Counts the elements of the layout as if each macro were written where it is called. */
    private void grow(long more, XmlElement element) {
        size += more;
        if (size > MOST) {
            throw element.wrong("with its macros written out, a layout has more than %,d elements".formatted(MOST));
        }
    }

    private static String variable(XmlElement element) {
        return element.attribute("variable").orElseThrow(() -> element.wrong("variable is missing"));
    }

    private Element text(XmlElement element) {
        Look look = Look.of(element);
        Map<String, String> attributes = element.attributes();
        if (attributes.containsKey("variable")) {
            return new Element.TextVariable(variable(element), element.attribute("form", "long"), look);
        }
        if (attributes.containsKey("macro")) {
            String name = element.attribute("macro", "");
            return new Element.Macro(name, macro(name, element), look);
        }
        if (attributes.containsKey("term")) {
            return new Element.TextTerm(element.attribute("term", ""), TermForm.of(element), element.flag("plural", false), look);
        }
        return new Element.TextValue(
                element.attribute("value").orElseThrow(() -> element.wrong("variable, macro, term or value is missing")), look);
    }

    List<Element> macro(String name, XmlElement caller) {
        List<Element> known = compiled.get(name);
        if (known != null) {
            grow(sizes.getOrDefault(name, 0L), caller);
            return known;
        }
        XmlElement source = Optional.ofNullable(macros.get(name))
                .orElseThrow(() -> caller.wrong("there is no macro \"" + name + "\""));
        if (!open.add(name)) {
            throw caller.wrong("macro \"" + name + "\" calls itself");
        }
        long before = size;
        List<Element> elements = children(source);
        sizes.put(name, size - before);
        open.remove(name);
        compiled.put(name, elements);
        return elements;
    }

    private static Element.Label label(XmlElement element) {
        return new Element.Label(element.attribute("variable", ""), TermForm.of(element), element.attribute("plural", "contextual"),
                Look.of(element));
    }

    private static Element date(XmlElement element) {
        List<DatePart> parts = element.children("date-part").stream().map(DatePart::of).toList();
        return new Element.Date(variable(element), element.attribute("form", ""), element.attribute("date-parts", "year-month-day"), parts,
                element.attribute("delimiter", ""), Look.of(element));
    }

    private Element names(XmlElement element) {
        List<String> variables = element.words("variable");
        XmlElement plain = new XmlElement("name", Map.of(), "", List.of(), element.line(), element.column());
        NameStyle style = NameStyle.of(element.child("name").orElse(plain), nameOptions);
        Element.EtAl etAl = element.child("et-al").map(each -> new Element.EtAl(each.attribute("term", "et-al"), Look.of(each)))
                .orElse(Element.EtAl.DEFAULT);
        List<String> order = element.children().stream().map(XmlElement::name).toList();
        boolean labelFirst = order.contains("label") && order.contains("name") && order.indexOf("label") < order.indexOf("name");
        Element.Names names = new Element.Names(variables, style, etAl, element.child("label").map(ElementReader::label), labelFirst,
                List.of(), element.attribute("delimiter").orElse(nameOptions.getOrDefault("names-delimiter", "")), Look.of(element));
        List<Element> substitute = element.child("substitute").map(each -> substitute(each, names)).orElse(List.of());
        return new Element.Names(names.variables(), style, etAl, names.label(), labelFirst, substitute, names.delimiter(), names.look());
    }

    /** Names without anything of their own in a substitute are shown as the names they stand for. */
    private List<Element> substitute(XmlElement substitute, Element.Names original) {
        List<Element> elements = new ArrayList<>();
        for (XmlElement child : substitute.children()) {
            if (child.name().equals("names") && child.children().isEmpty()) {
                elements.add(original.withVariables(child.words("variable")));
            } else {
                read(child).ifPresent(elements::add);
            }
        }
        return List.copyOf(elements);
    }

    private Element choose(XmlElement element) {
        List<Element.Branch> branches = new ArrayList<>();
        for (XmlElement branch : element.children()) {
            Condition condition = branch.name().equals("else") ? Condition.ELSE : condition(branch);
            branches.add(new Element.Branch(condition, children(branch)));
        }
        return new Element.Choose(List.copyOf(branches));
    }

    private static Condition condition(XmlElement branch) {
        List<Condition.Test> tests = new ArrayList<>();
        for (Condition.Kind kind : Condition.Kind.values()) {
            String attribute = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            branch.words(attribute).forEach(word -> tests.add(new Condition.Test(kind, word)));
        }
        Condition.Match match = switch (branch.attribute("match", "all")) {
            case "any" -> Condition.Match.ANY;
            case "none" -> Condition.Match.NONE;
            default -> Condition.Match.ALL;
        };
        return new Condition(match, List.copyOf(tests));
    }
}
