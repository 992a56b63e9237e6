package org.kindred.csl.render;

import java.util.Optional;
import org.kindred.csl.item.CiteItem;

/** The values of variables, those of the item and those of the cite. */
final class Values {

    private Values() {
    }

    /** A text or number; empty where there is none. */
    static Optional<String> text(Scope scope, String variable) {
        Optional<String> value = switch (variable) {
            case "citation-number" -> scope.number() > 0 ? Optional.of(Integer.toString(scope.number())) : Optional.empty();
            case "locator" -> Optional.of(scope.cite().locator());
            case "page-first" -> scope.item().text("page-first").or(() -> scope.item().text("page").map(Values::firstPage));
            case "first-reference-note-number" -> scope.place().firstNote() > 0 ? Optional.of(Integer.toString(scope.place().firstNote()))
                    : Optional.empty();
            case "title-short" -> scope.item().text("title-short").or(() -> scope.item().text("shortTitle"));
            case "container-title-short" -> scope.item().text("container-title-short")
                    .or(() -> scope.item().text("journalAbbreviation"));
            case "citation-label" -> scope.item().text("citation-label").or(() -> Optional.of(Trigraph.of(scope.item())));
            default -> scope.item().text(variable);
        };
        return value.filter(text -> !text.isEmpty());
    }

    private static String firstPage(String pages) {
        return pages.split("\\s*[-–&,]", 2)[0];
    }

    /** Whether a variable of any kind has a value. */
    static boolean has(Scope scope, String variable) {
        return scope.item().has(variable) || switch (variable) {
            case "year-suffix" -> scope.hint().yearSuffix() > 0;
            case "citation-number", "locator", "page-first", "first-reference-note-number", "title-short", "container-title-short",
                    "citation-label" -> text(scope, variable).isPresent();
            default -> false;
        };
    }

    /** CSL's name of the locator's kind. */
    static String label(CiteItem cite) {
        return cite.label().isEmpty() ? "page" : cite.label();
    }
}
