package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.csl.locale.Look;
import org.kindred.csl.style.Element;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Renders the elements of a style for one item. */
final class Evaluator {

    private final Setting setting;
    private final NamesRenderer names;
    private final DateRenderer dates;
    private final NumberRenderer numbers;
    private final Conditions conditions = new Conditions();

    Evaluator(Setting setting) {
        this.setting = setting;
        this.names = new NamesRenderer(setting, this);
        this.dates = new DateRenderer(setting);
        this.numbers = new NumberRenderer(setting);
    }

    /** What a layout makes of an item, without the affixes and fonts of the layout itself. */
    RichText body(Layout layout, Scope scope) {
        return RichText.concat(all(layout.elements(), scope));
    }

    /** What elements make, piece by piece: those of a {@code choose} stand beside the others. */
    List<RichText> all(List<Element> elements, Scope scope) {
        List<RichText> pieces = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Element.Choose choose) {
                conditions.branch(choose, scope).ifPresent(branch -> pieces.addAll(all(branch.children(), scope)));
            } else {
                pieces.add(one(element, scope));
            }
        }
        return pieces;
    }

    RichText one(Element element, Scope scope) {
        return switch (element) {
            case Element.TextVariable text -> variable(text, scope);
            case Element.Macro macro -> macro(macro, scope);
            case Element.TextTerm term -> term(term, scope);
            case Element.TextValue text -> show(RichText.markup(text.value(), setting.typography()), text.look(), scope);
            case Element.Numeral number -> numbers.number(number, scope);
            case Element.Label label -> numbers.label(label, scope);
            case Element.Date date -> dates.date(date, scope);
            case Element.Names people -> names.names(people, scope);
            case Element.Group group -> group(group, scope);
            case Element.Choose choose -> RichText.concat(all(List.of(choose), scope));
        };
    }

    private RichText show(RichText content, Look look, Scope scope) {
        return content.isEmpty() ? RichText.EMPTY : look.show(content, setting.language(scope.item()));
    }

    /** Macros that call others many times make the work of one item grow without end: an interrupted thread stops here. */
    private RichText macro(Element.Macro macro, Scope scope) {
        Run.check();
        int called = scope.called();
        int filled = scope.filled();
        RichText content = RichText.concat(all(macro.children(), scope));
        boolean shown = !content.isEmpty() && (scope.called() == called || scope.filled() > filled);
        boolean counts = scope.called() > called || shown;
        scope.count(called, filled);
        if (counts) {
            scope.callInner(shown);
        }
        return shown ? show(content, macro.look(), scope) : RichText.EMPTY;
    }

    private RichText group(Element.Group group, Scope scope) {
        int called = scope.called();
        int filled = scope.filled();
        RichText content = RichText.join(all(group.children(), scope), group.delimiter());
        boolean asked = scope.called() > called;
        boolean shown = !content.isEmpty() && (!asked || scope.filled() > filled);
        scope.count(called, filled);
        if (asked || shown) {
            scope.callInner(shown);
        }
        return shown ? show(content, group.look(), scope) : RichText.EMPTY;
    }

    private RichText term(Element.TextTerm term, Scope scope) {
        Optional<String> text = setting.locale().term(term.term(), term.form(), term.plural());
        RichText content = RichText.of(text.orElse(""));
        RichText shown = show(content, term.look(), scope);
        return shown.isEmpty() ? shown : shown.tagged(new Mark.Term(term.term()));
    }

    private RichText variable(Element.TextVariable text, Scope scope) {
        String variable = text.variable();
        if (scope.isSubstituted(variable)) {
            scope.call(variable, false);
            return RichText.EMPTY;
        }
        RichText content = content(text, scope);
        if (!content.isEmpty() || !variable.equals("year-suffix")) {
            scope.call(variable, !content.isEmpty());
        }
        return show(content, text.look(), scope);
    }

    private RichText content(Element.TextVariable text, Scope scope) {
        String variable = text.variable();
        return switch (variable) {
            case "year-suffix" -> yearSuffix(scope);
            case "citation-number" -> citationNumber(scope);
            case "citation-label" -> RichText.concat(RichText.of(Values.text(scope, variable).orElse("")),
                    !setting.yearSuffixPlaced() && scope.firstYear() ? yearSuffix(scope) : RichText.EMPTY);
            case "locator" -> Values.text(scope, variable).map(value -> numbers.locator(value, scope)).orElse(RichText.EMPTY);
            case "page" -> Values.text(scope, variable).map(numbers::pages).orElse(RichText.EMPTY);
            default -> value(variable, text.form(), scope).map(value -> numbers.text(variable, value))
                    .orElse(RichText.EMPTY);
        };
    }

    private static Optional<String> value(String variable, String form, Scope scope) {
        if (form.equals("short")) {
            return Values.text(scope, variable + "-short").or(() -> Values.text(scope, variable));
        }
        return Values.text(scope, variable);
    }

    private static RichText yearSuffix(Scope scope) {
        int number = scope.hint().yearSuffix();
        return number == 0 ? RichText.EMPTY : Letters.of(number).tagged(new Mark.YearSuffix(number));
    }

    private RichText citationNumber(Scope scope) {
        if (scope.sorting()) {
            return RichText.of("%08d".formatted(scope.number()));
        }
        return scope.numberShown() == 0 ? RichText.EMPTY
                : RichText.of(Integer.toString(scope.numberShown())).tagged(new Mark.Number(scope.numberShown()));
    }
}
