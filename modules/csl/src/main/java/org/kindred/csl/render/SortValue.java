package org.kindred.csl.render;

import java.text.CollationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What an item is sorted by under one key: its words one by one, so that {@code Smith Z} stands before {@code Smithson}.
 *
 * @param words empty if the item has no value; such items come last whatever the direction
 */
record SortValue(List<CollationKey> words) {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{Sk}&&[^\\-–_]]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static SortValue of(String text, Function<String, CollationKey> collator) {
        List<CollationKey> words = new ArrayList<>();
        for (String part : text.strip().split("\u0000", -1)) {
            for (String word : SPACE.split(PUNCTUATION.matcher(part).replaceAll("").strip())) {
                words.add(collator.apply(word));
            }
            words.add(collator.apply(""));
        }
        return new SortValue(text.isBlank() || text.replace("\u0000", "").isBlank() ? List.of() : words);
    }

    int compare(SortValue other, boolean descending) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return Boolean.compare(words.isEmpty(), other.words.isEmpty());
        }
        int order = compareWords(other);
        return descending ? -order : order;
    }

    private int compareWords(SortValue other) {
        for (int i = 0; i < Math.min(words.size(), other.words.size()); i++) {
            int order = words.get(i).compareTo(other.words.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(words.size(), other.words.size());
    }
}
