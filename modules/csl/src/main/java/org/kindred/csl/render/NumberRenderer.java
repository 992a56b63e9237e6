package org.kindred.csl.render;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.Look;
import org.kindred.csl.locale.TermForm;
import org.kindred.csl.style.Element;
import org.kindred.csl.text.PageRange;
import org.kindred.csl.text.PageRangeFormat;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.RomanNumeral;

/** Renders numbers, the labels of numbers, pages and locators. */
final class NumberRenderer {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(--?|[–—,&])\\s*");
    private static final Pattern BARE = Pattern.compile("\\d{1,9}");

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
        RichText content = Numbers.isNumeric(text) ? RichText.of(numeric(text, element.form(), variable))
                : RichText.markup(text, setting.typography());
        RichText tagged = variable.equals("citation-number") ? content.tagged(new Mark.Number(scope.number())) : content;
        return element.look().show(tagged, setting.language(scope.item()));
    }

    private String numeric(String text, String form, String variable) {
        StringBuilder shown = new StringBuilder();
        Matcher separators = SEPARATOR.matcher(text.strip());
        int from = 0;
        while (separators.find()) {
            shown.append(one(text.strip().substring(from, separators.start()), form, variable)).append(between(separators.group(1)));
            from = separators.end();
        }
        return shown.append(one(text.strip().substring(from), form, variable)).toString();
    }

    private static String between(String separator) {
        return switch (separator) {
            case "," -> ", ";
            case "&" -> " & ";
            default -> "–";
        };
    }

    private String one(String number, String form, String variable) {
        if (!BARE.matcher(number).matches()) {
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

    RichText pages(String text) {
        return RichText.markup(pageRanges(text), setting.typography());
    }

    private String pageRanges(String text) {
        return PageRange.format(text, PageRangeFormat.of(setting.pageRangeFormat()), setting.pageRangeDelimiter());
    }

    RichText locator(String text, Scope scope) {
        String label = Values.label(scope.cite());
        String shown = label.equals("page") ? pageRanges(text) : text.replaceAll("(?<=\\w)\\s*(?<!\\\\)-\\s*(?=\\w)", "–");
        return RichText.markup(shown.replace("\\-", "-"), setting.typography());
    }

    RichText label(Element.Label label, Scope scope) {
        String variable = label.variable();
        Optional<String> value = scope.isSubstituted(variable) ? Optional.empty() : Values.text(scope, variable);
        if (value.isEmpty() || scope.sorting()) {
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

    private static boolean plural(String option, String variable, String value) {
        return switch (option) {
            case "always" -> true;
            case "never" -> false;
            default -> variable.startsWith("number-of-") ? Numbers.first(value) > 1 || Numbers.isSeveral(value) : Numbers.isSeveral(value);
        };
    }
}
