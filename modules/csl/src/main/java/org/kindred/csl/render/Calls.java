package org.kindred.csl.render;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kindred.csl.style.Condition;
import org.kindred.csl.style.Element;

/** Whether elements, or what is in them, have a property. A macro is looked at once, however often it is called. */
final class Calls {

    private final Predicate<Element> property;
    private final Set<List<Element>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Calls(Predicate<Element> property) {
        this.property = property;
    }

    /** Whether a variable is rendered as text. */
    static boolean variable(List<Element> elements, String variable) {
        return new Calls(element -> element instanceof Element.TextVariable text && text.variable().equals(variable)).any(elements);
    }

    /** Whether something depends on cites being ambiguous. */
    static boolean ambiguity(List<Element> elements) {
        return new Calls(element -> element instanceof Element.Choose choose && choose.branches().stream()
                .flatMap(branch -> branch.condition().tests().stream())
                .anyMatch(test -> test.kind() == Condition.Kind.DISAMBIGUATE)).any(elements);
    }

    private boolean any(List<Element> elements) {
        return seen.add(elements) && elements.stream().anyMatch(element -> property.test(element) || inside(element));
    }

    private boolean inside(Element element) {
        return switch (element) {
            case Element.Macro macro -> any(macro.children());
            case Element.Group group -> any(group.children());
            case Element.Names names -> any(names.substitute());
            case Element.Choose choose -> choose.branches().stream().anyMatch(branch -> any(branch.children()));
            default -> false;
        };
    }
}
