package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kindred.csl.item.CslName;
import org.kindred.csl.locale.TermForm;
import org.kindred.csl.style.Element;
import org.kindred.csl.style.NameStyle;
import org.kindred.csl.style.NameStyle.EtAlRule;
import org.kindred.csl.style.SortKey;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.Script;

/** Renders a list of names: how many of them, and what stands between. */
final class NameListRenderer {

    private final Setting setting;
    private final NameRenderer names;

    NameListRenderer(Setting setting) {
        this.setting = setting;
        this.names = new NameRenderer(setting);
    }

    /** How many names are shown. */
    int shown(List<CslName> people, NameStyle style, Scope scope) {
        EtAlRule rule = rule(style, scope);
        return rule.cuts(people.size()) ? rule.useFirst() : people.size();
    }

    RichText list(List<CslName> people, Element.Names element, Scope scope) {
        NameStyle style = scope.sorting() ? element.name().inverted() : element.name();
        EtAlRule rule = rule(style, scope);
        int size = people.size();
        boolean cut = rule.cuts(size);
        int first = cut ? rule.useFirst() : size;
        List<RichText> texts = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            texts.add(name(people.get(i), style, i, scope));
        }
        if (!cut) {
            return whole(texts, people, style, scope);
        }
        if (texts.isEmpty()) {
            return RichText.EMPTY;
        }
        if (rule.useLast()) {
            RichText last = name(people.getLast(), style, size - 1, scope);
            return RichText.concat(RichText.join(texts, style.delimiter()), RichText.markup(style.delimiter()), RichText.of("… "), last);
        }
        return cut(texts, people, element, scope);
    }

    private RichText name(CslName name, NameStyle style, int index, Scope scope) {
        NameStyle expanded = NameExpansion.style(style, scope.hint().level(name, index));
        return names.name(name, expanded, index, scope).tagged(new Mark.Person(name, style, index));
    }

    private static EtAlRule rule(NameStyle style, Scope scope) {
        EtAlRule rule = scope.isSubsequent() ? style.etAlSubsequent() : style.etAl();
        if (scope.key().isPresent()) {
            rule = forKey(rule, scope.key().orElseThrow());
        }
        int first = Math.max(rule.useFirst(), scope.hint().names());
        return first == rule.useFirst() ? rule : new EtAlRule(rule.min(), first, rule.useLast());
    }

    private static EtAlRule forKey(EtAlRule rule, SortKey key) {
        OptionalInt last = key.namesUseLast();
        return new EtAlRule(key.namesMin().orElse(rule.min()), key.namesUseFirst().orElse(rule.useFirst()),
                last.isPresent() ? last.getAsInt() == 1 : rule.useLast());
    }

    private RichText whole(List<RichText> texts, List<CslName> people, NameStyle style, Scope scope) {
        if (texts.size() < 2 || style.and().isEmpty() || scope.sorting()) {
            return RichText.join(texts, scope.sorting() ? ", " : style.delimiter());
        }
        boolean comma = precedes(style.delimiterPrecedesLast(), texts.size() > 2, style, people, texts.size() - 2);
        String between = comma ? style.delimiter() : "";
        String word = and(style);
        RichText and = RichText.of(between + Script.spaceBefore(between, word) + word + Script.spaceAfter(word));
        RichText before = RichText.join(texts.subList(0, texts.size() - 1), style.delimiter());
        return RichText.concat(before, and, texts.getLast());
    }

    private String and(NameStyle style) {
        String word = style.and().equals("symbol") ? setting.ampersand() : setting.and();
        return word.isEmpty() ? " " : word;
    }

    private static boolean precedes(String option, boolean contextual, NameStyle style, List<CslName> people, int before) {
        return switch (option) {
            case "always" -> true;
            case "never" -> false;
            case "after-inverted-name" -> NameRenderer.isInverted(people.get(before), style, before);
            default -> contextual;
        };
    }

    private RichText cut(List<RichText> texts, List<CslName> people, Element.Names element, Scope scope) {
        NameStyle style = element.name();
        RichText list = RichText.join(texts, scope.sorting() ? ", " : style.delimiter());
        String term = setting.locale().term(element.etAl().term(), TermForm.LONG, false).orElse("");
        if (term.isBlank() || scope.sorting()) {
            return list;
        }
        RichText etAl = element.etAl().look().show(RichText.of(term), "");
        boolean comma = precedes(style.delimiterPrecedesEtAl(), texts.size() > 1, style, people, texts.size() - 1);
        String between = comma ? style.delimiter() : "";
        return RichText.concat(list, RichText.of(between + Script.spaceBefore(between, term)), etAl);
    }
}
