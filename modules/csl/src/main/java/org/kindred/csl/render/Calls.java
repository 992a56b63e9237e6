package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.style.Element;

/** Which variables elements call. */
final class Calls {

    private Calls() {
    }

    /** Whether any of the elements, or what is in them, renders a variable as text. */
    static boolean variable(List<Element> elements, String variable) {
        return elements.stream().anyMatch(element -> variable(element, variable));
    }

    private static boolean variable(Element element, String variable) {
        return switch (element) {
            case Element.TextVariable text -> text.variable().equals(variable);
            case Element.Macro macro -> variable(macro.children(), variable);
            case Element.Group group -> variable(group.children(), variable);
            case Element.Names names -> variable(names.substitute(), variable);
            case Element.Choose choose -> choose.branches().stream().anyMatch(branch -> variable(branch.children(), variable));
            default -> false;
        };
    }
}
