package org.kindred.csl.render;

import java.util.List;
import java.util.Optional;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.Look;
import org.kindred.csl.locale.TermForm;
import org.kindred.csl.style.Element;
import org.kindred.csl.text.NumericText;
import org.kindred.csl.text.PageRange;
import org.kindred.csl.text.PageRangeFormat;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.RomanNumeral;

/** Renders numbers, the labels of numbers, pages and locators. */
final class NumberRenderer {

    private static final String RANGE = "–";

    /** Of locators and numbers that metadata write with their label. */
    private static final List<String> LABELS = List.of("page", "volume", "issue", "chapter", "figure", "folio", "line",
            "note", "number", "paragraph", "part", "section", "verse", "column", "book", "opus");

    private final Setting setting;

    NumberRenderer(Setting setting) {
        this.setting = setting;
    }

    RichText number(Element.Numeral element, Scope scope) {
        String variable = element.variable();
        Optional<String> value = scope.isSubstituted(variable) ? Optional.empty() : Values.text(scope, variable);
        scope.call(variable, value.isPresent());
        if (value.isEmpty()) {
            return RichText.EMPTY;
        }
        String text = value.orElseThrow();
        if (scope.sorting()) {
            return RichText.of(SortText.number(text));
        }
        RichText content = RichText.of(shown(text.strip(), element.form(), variable));
        RichText tagged = variable.equals("citation-number") ? content.tagged(new Mark.Number(scope.number())) : content;
        return element.look().show(tagged, setting.language(scope.item()));
    }

    private String shown(String text, String form, String variable) {
        if (NumericText.isNumeric(text)) {
            return NumericText.map(text, number -> one(number, form, variable), RANGE, setting.ampersand());
        }
        int comma = text.indexOf(',');
        String first = comma < 0 ? "" : text.substring(0, comma).strip();
        String rest = text.substring(comma + 1).strip();
        return NumericText.isNumeric(first) && NumericText.isLabelled(rest)
                ? shown(first, form, variable) + ", " + labelled(rest)
                : text;
    }

    /** Numbers after the abbreviation of their label, which goes to the plural if there are several. */
    private String labelled(String text) {
        int space = text.indexOf(' ');
        String numbers = text.substring(space + 1).strip();
        boolean plural = NumericText.isSeveral(numbers, setting.and());
        String label = LABELS.stream().filter(name -> abbreviation(name, false).equals(text.substring(0, space)))
                .findFirst().map(name -> abbreviation(name, plural)).orElse(text.substring(0, space));
        return label + " " + PageRange.format(numbers, PageRangeFormat.AS_GIVEN, RANGE);
    }

    private String abbreviation(String label, boolean plural) {
        return term(setting.locale(), label, TermForm.SHORT, plural).orElse("");
    }

    private String one(String number, String form, String variable) {
        if (!NumericText.isInteger(number)) {
            return number;
        }
        int value = Integer.parseInt(number);
        return switch (form) {
            case "ordinal" -> ordinal(value, setting.locale().gender(variable));
            case "long-ordinal" -> setting.locale().longOrdinal(value, setting.locale().gender(variable))
                    .orElseGet(() -> ordinal(value, setting.locale().gender(variable)));
            case "roman" -> RomanNumeral.of(value);
            default -> number;
        };
    }

    private String ordinal(int value, String gender) {
        return value + setting.locale().ordinalSuffix(value, gender);
    }

    /** A text, or a number as text, in which a hyphen stands for a range. */
    RichText text(String variable, String value) {
        boolean number = NumberVariables.contains(variable) && NumericText.isNumeric(value);
        String shown = number ? PageRange.format(value, PageRangeFormat.AS_GIVEN, RANGE) : value;
        return RichText.markup(shown, setting.typography());
    }

    RichText pages(String text) {
        return RichText.markup(pageRanges(text), setting.typography());
    }

    private String pageRanges(String text) {
        return ranges(text, PageRangeFormat.of(setting.pageRangeFormat()), setting.pageRangeDelimiter());
    }

    private String ranges(String text, PageRangeFormat format, String delimiter) {
        String ampersand = setting.ampersand();
        String formatted = PageRange.format(text, format, delimiter);
        return ampersand.equals("&") ? formatted : formatted.replace(" & ", " " + ampersand + " ");
    }

    RichText locator(String text, Scope scope) {
        boolean pages = Values.label(scope.cite()).equals("page");
        String shown = pages ? pageRanges(text.strip()) : ranges(text.strip(), PageRangeFormat.AS_GIVEN, RANGE);
        return RichText.markup(shown, setting.typography());
    }

    RichText label(Element.Label label, Scope scope) {
        String variable = label.variable();
        Optional<String> value = scope.isSubstituted(variable) ? Optional.empty() : Values.text(scope, variable);
        if (value.isEmpty() || scope.sorting()) {
            return RichText.EMPTY;
        }
        if (variable.equals("locator") && NumericText.isLabelled(value.orElseThrow())) {
            return RichText.EMPTY;
        }
        String term = variable.equals("locator") ? Values.label(scope.cite()) : variable;
        boolean plural = plural(label.plural(), variable, value.orElseThrow());
        return show(term, label.form(), plural, label.look(), scope);
    }

    private RichText show(String term, TermForm form, boolean plural, Look look, Scope scope) {
        RichText content = RichText.of(term(setting.locale(), term, form, plural).orElse(""));
        return content.isEmpty() ? content : look.show(content, setting.language(scope.item()));
    }

    static Optional<String> term(CslLocale locale, String name, TermForm form, boolean plural) {
        return locale.term(name, form, plural).or(() -> locale.term(name.replace('-', ' '), form, plural))
                .or(() -> locale.term(name.replace(' ', '-'), form, plural));
    }

    private boolean plural(String option, String variable, String value) {
        return switch (option) {
            case "always" -> true;
            case "never" -> false;
            default -> variable.startsWith("number-of-") && NumericText.first(value) > 1
                    || NumericText.isSeveral(value, setting.and());
        };
    }
}
