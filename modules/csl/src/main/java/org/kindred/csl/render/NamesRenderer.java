package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.csl.item.CslName;
import org.kindred.csl.style.Element;
import org.kindred.csl.text.RichText;

/** Renders the people of an item, or what stands in for them. */
final class NamesRenderer {

    private static final String BOTH = "editortranslator";

    /** The people of one variable. */
    private record Group(String variable, List<CslName> names) {
    }

    private final Setting setting;
    private final Evaluator evaluator;
    private final NameListRenderer lists;

    NamesRenderer(Setting setting, Evaluator evaluator) {
        this.setting = setting;
        this.evaluator = evaluator;
        this.lists = new NameListRenderer(setting);
    }

    RichText names(Element.Names element, Scope scope) {
        List<Group> groups = groups(element, scope);
        if (groups.isEmpty()) {
            element.variables().forEach(variable -> scope.call(variable, false));
            return substitute(element, scope);
        }
        groups.forEach(group -> scope.callName(group.variable()));
        if (groups.getFirst().variable().equals(BOTH)) {
            scope.call("editor", true);
            scope.call("translator", true);
        }
        if (element.name().form().equals("count")) {
            return count(element, groups, scope);
        }
        List<RichText> texts = groups.stream().map(group -> group(group, element, scope)).toList();
        RichText content = RichText.join(texts, element.delimiter());
        List<CslName> all = groups.stream().flatMap(group -> group.names().stream()).toList();
        return shown(content, all, element, scope);
    }

    private RichText shown(RichText content, List<CslName> names, Element.Names element, Scope scope) {
        if (content.isEmpty()) {
            return content;
        }
        RichText tagged = content.tagged(new Mark.People(names, names.isEmpty() ? content.plain() : ""));
        return element.look().show(tagged, setting.language(scope.item()));
    }

    private RichText count(Element.Names element, List<Group> groups, Scope scope) {
        int sum = groups.stream().mapToInt(group -> lists.shown(group.names(), element.name(), scope)).sum();
        return RichText.of(scope.sorting() ? "%08d".formatted(sum) : Integer.toString(sum));
    }

    private List<Group> groups(Element.Names element, Scope scope) {
        List<Group> groups = new ArrayList<>();
        List<String> variables = element.variables();
        boolean both = variables.contains("editor") && variables.contains("translator") && isSame(element, scope);
        for (String variable : variables) {
            List<CslName> people = scope.isSubstituted(variable) ? List.of() : scope.item().people(variable);
            boolean second = both
                    && variable.equals(variables.indexOf("editor") < variables.indexOf("translator") ? "translator" : "editor");
            boolean first = both && !second && (variable.equals("editor") || variable.equals("translator"));
            if (!people.isEmpty() && !second) {
                groups.add(new Group(first ? BOTH : variable, people));
            }
        }
        return groups;
    }

    private boolean isSame(Element.Names element, Scope scope) {
        List<CslName> editors = scope.item().people("editor");
        return !editors.isEmpty() && editors.equals(scope.item().people("translator"))
                && element.label().flatMap(label -> setting.locale().term(BOTH, label.form(), false))
                        .filter(term -> !term.isEmpty()).isPresent();
    }

    private RichText group(Group group, Element.Names element, Scope scope) {
        RichText list = lists.list(group.names(), element, scope).tagged(new Mark.NameList(group.names()));
        if (list.isEmpty()) {
            return RichText.EMPTY;
        }
        RichText label = element.label().map(each -> label(each, group, scope)).orElse(RichText.EMPTY);
        return element.labelFirst() ? RichText.concat(label, list) : RichText.concat(list, label);
    }

    private RichText label(Element.Label label, Group group, Scope scope) {
        if (scope.sorting()) {
            return RichText.EMPTY;
        }
        boolean plural = switch (label.plural()) {
            case "always" -> true;
            case "never" -> false;
            default -> group.names().size() > 1;
        };
        Optional<String> term = NumberRenderer.term(setting.locale(), group.variable(), label.form(), plural);
        RichText content = RichText.of(term.orElse(""));
        return content.isEmpty() ? content : label.look().show(content, setting.language(scope.item()));
    }

    /** The first element that shows something stands in; what it shows is not shown again. */
    private RichText substitute(Element.Names element, Scope scope) {
        for (Element each : element.substitute()) {
            Set<String> used = new HashSet<>();
            Set<String> before = scope.collect(used);
            boolean inner = scope.substituting(true);
            RichText content = evaluator.one(each, scope);
            scope.substituting(inner);
            scope.collect(before);
            before.addAll(used);
            if (!content.isEmpty()) {
                scope.substitute(used);
                boolean people = content.firstTag(Mark.People.class).isPresent();
                return people ? element.look().show(content, "") : shown(content, List.of(), element, scope);
            }
        }
        return RichText.EMPTY;
    }
}
