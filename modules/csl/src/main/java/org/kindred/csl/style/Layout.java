package org.kindred.csl.style;

import java.util.List;
import java.util.Map;
import org.kindred.csl.locale.Look;

/**
 * {@code cs:citation} or {@code cs:bibliography}.
 *
 * @param delimiter between the cites of a citation
 * @param options   its attributes
 */
public record Layout(List<Element> elements, Look look, String delimiter, List<SortKey> sort, Map<String, String> options) {

    public Layout {
        elements = List.copyOf(elements);
        sort = List.copyOf(sort);
        options = Map.copyOf(options);
    }

    public boolean flag(String option) {
        return "true".equals(options.get(option));
    }

    /** A choice, or {@code ""}. */
    public String option(String name) {
        return options.getOrDefault(name, "");
    }
}
