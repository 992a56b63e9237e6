package org.kindred.csl.render;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.kindred.csl.item.CslDate;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.item.CslName;
import org.kindred.csl.style.Element;
import org.kindred.csl.style.Layout;
import org.kindred.csl.style.SortKey;
import org.kindred.csl.text.RichText;

/** Sorts items by the keys of a layout. What a key makes of an item is found once. Not for threads. */
final class Sorter {

    private final Setting setting;
    private final Evaluator evaluator;
    private final List<SortKey> keys;
    private final ToIntFunction<CslItem> numbers;
    private final Collator collator;
    private final Map<String, CollationKey> words;
    private final Map<String, List<SortValue>> values = new HashMap<>();

    /** @param numbers the number of the citation, which a style may sort by */
    Sorter(Setting setting, Evaluator evaluator, Layout layout, ToIntFunction<CslItem> numbers) {
        this.setting = setting;
        this.evaluator = evaluator;
        this.keys = layout.sort();
        this.numbers = numbers;
        this.collator = Collator.getInstance(Locale.forLanguageTag(setting.locale().language()));
        this.words = new HashMap<>();
        collator.setStrength(Collator.SECONDARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    boolean sorts() {
        return !keys.isEmpty();
    }

    Comparator<CslItem> order() {
        return this::compare;
    }

    private int compare(CslItem first, CslItem second) {
        List<SortValue> left = values(first);
        List<SortValue> right = values(second);
        for (int i = 0; i < keys.size(); i++) {
            int order = left.get(i).compare(right.get(i), keys.get(i).descending());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<SortValue> values(CslItem item) {
        List<SortValue> known = values.get(item.id());
        if (known == null) {
            known = keys.stream().map(key -> SortValue.of(text(key, item), this::word)).toList();
            values.put(item.id(), known);
        }
        return known;
    }

    private CollationKey word(String word) {
        return words.computeIfAbsent(word, collator::getCollationKey);
    }

    private String text(SortKey key, CslItem item) {
        int number = numbers.applyAsInt(item);
        Scope scope = Scope.sorting(item, number, key);
        if (key.variable().isEmpty()) {
            return RichText.concat(evaluator.all(key.macro(), scope)).plain();
        }
        List<CslName> people = item.people(key.variable());
        if (!people.isEmpty()) {
            return evaluator.one(Element.Names.of(key.variable()), scope).plain();
        }
        Optional<CslDate> date = item.date(key.variable());
        if (date.isPresent()) {
            return SortText.date(date.orElseThrow(), true, true);
        }
        return Values.text(scope, key.variable()).map(text -> variable(key.variable(), text)).orElse("");
    }

    private String variable(String variable, String text) {
        return NumberVariables.contains(variable) ? SortText.number(text) : RichText.markup(text, setting.typography()).plain();
    }
}
