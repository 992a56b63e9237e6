package org.kindred.plugin.csljson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;
import org.kindred.references.Findings;
import org.kindred.references.LineNumbers;

/**
 * Finds the items of a file: a list of them, one alone, or what wraps a list ({@code {"items": […]}}, and Crossref's
 * {@code {"message": …}}).
 */
final class ItemsReader {

    /** The beginning of an item; names and dates inside of one begin in another way. */
    private static final Pattern ITEM = Pattern
            .compile("\\{\\s{0,200}\"(?:id|type|citation-key|DOI|title|indexed)\"\\s{0,9}:");

    private final String text;
    private final Findings findings;
    private final JsonScanner scanner;
    private final LineNumbers lines;
    private final List<Element> elements = new ArrayList<>();

    ItemsReader(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.scanner = new JsonScanner(text);
        this.lines = new LineNumbers(text);
    }

    /** An item as it is written, and the line on which it begins. */
    record Element(int line, Value value) {
    }

    List<Element> read() {
        if (text.isBlank()) {
            return List.of();
        }
        if (scanner.take('[')) {
            list();
        } else {
            single();
        }
        if (scanner.next() != 0 && findings.all().isEmpty()) {
            findings.warning("stray-text", lines.at(scanner.at()), "What stands behind the end of the items is left out.", "");
        }
        return elements;
    }

    private void list() {
        if (scanner.take(']')) {
            return;
        }
        boolean atItem = true;
        while (atItem && scanner.next() != ']') { // a comma too many does no harm
            atItem = element() || scanner.take(',');
        }
        if (!scanner.take(']')) {
            findings.error("invalid-json", lines.at(scanner.at()), "The list of items is not closed here; what follows is left out.", "");
            scanner.goTo(text.length());
        }
    }

    /** Reads an item; true if the next one follows without a comma, because something broken was passed over. */
    private boolean element() {
        int begin = scanner.at();
        int line = lines.at(begin);
        try {
            elements.add(new Element(line, scanner.value(0)));
            return false;
        } catch (JsonScanner.Malformed e) {
            int fault = scanner.at();
            findings.error("invalid-json", lines.at(fault), "The item that begins on line %d is not JSON: %s. It is left out."
                    .formatted(line, e.getMessage()), "");
            return goOn(begin, fault);
        }
    }

    /** To the next item that begins, or behind the end of this one. */
    private boolean goOn(int begin, int fault) {
        Matcher next = ITEM.matcher(text);
        int item = next.find(Math.min(text.length(), Math.max(fault, begin + 1))) ? next.start() : text.length();
        boolean ends = scanner.passOver(begin, item) && scanner.at() >= fault;
        if (!ends) {
            scanner.goTo(item);
        }
        return !ends && item < text.length();
    }

    private void single() {
        int line = lines.at(scanner.at());
        try {
            wrapped(line, scanner.value(0));
        } catch (JsonScanner.Malformed e) {
            findings.error("invalid-json", lines.at(scanner.at()), "The file is not JSON: %s.".formatted(e.getMessage()), "");
            scanner.goTo(text.length());
        }
    }

    private void wrapped(int line, Value value) {
        if (value instanceof Value.Group group && !group.members().containsKey("type")) {
            for (String wrapper : List.of("items", "message", "references")) {
                if (group.get(wrapper) instanceof Value.Many(var values)) {
                    values.forEach(inner -> elements.add(new Element(line, inner)));
                    return;
                } else if (group.get(wrapper) instanceof Value.Group inner) {
                    wrapped(line, inner);
                    return;
                }
            }
        }
        elements.add(new Element(line, value));
    }
}
