package org.kindred.csl.render;

import java.util.Optional;
import org.kindred.csl.item.CslDate;
import org.kindred.csl.item.Position;
import org.kindred.csl.style.Condition;
import org.kindred.csl.style.Element;
import org.kindred.csl.text.NumericText;

/** Which branch of a {@code choose} is taken. */
final class Conditions {

    /** The first branch that holds. */
    Optional<Element.Branch> branch(Element.Choose choose, Scope scope) {
        for (Element.Branch branch : choose.branches()) {
            if (holds(branch.condition(), scope)) {
                return Optional.of(branch);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Condition condition, Scope scope) {
        boolean any = false;
        for (Condition.Test test : condition.tests()) {
            boolean held = holds(test, scope);
            any |= held;
            if (!held && condition.match() == Condition.Match.ALL || held && condition.match() == Condition.Match.NONE) {
                return false;
            }
        }
        return any || condition.match() != Condition.Match.ANY;
    }

    private static boolean holds(Condition.Test test, Scope scope) {
        String value = test.value();
        return switch (test.kind()) {
            case TYPE -> scope.item().type().equals(value);
            case VARIABLE -> Values.has(scope, value);
            case IS_NUMERIC -> Values.text(scope, value).map(NumericText::isNumeric).orElse(false);
            case IS_UNCERTAIN_DATE -> scope.item().date(value).map(CslDate::circa).orElse(false);
            case LOCATOR -> !scope.cite().locator().isEmpty()
                    && Values.label(scope.cite()).replace(' ', '-').equals(value.replace(' ', '-'));
            case POSITION -> !scope.inBibliography() && !scope.sorting() && at(value, scope.place());
            case DISAMBIGUATE -> scope.nextCondition() == value.equals("true");
        };
    }

    private static boolean at(String name, Place place) {
        Position position = place.position();
        return switch (name) {
            case "first" -> position == Position.FIRST;
            case "subsequent" -> position != Position.FIRST;
            case "ibid" -> position == Position.IBID || position == Position.IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> position == Position.IBID_WITH_LOCATOR;
            case "near-note" -> place.nearNote();
            default -> false;
        };
    }
}
