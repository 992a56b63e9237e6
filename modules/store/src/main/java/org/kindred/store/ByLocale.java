package org.kindred.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;

/** Asks about items, locale by locale, and of each locale in batches. */
final class ByLocale {

    private ByLocale() {
    }

    /** A question about items of one locale. */
    interface Question<T> {
        List<T> ask(String locale, List<ItemKey> keys);
    }

    static <T> List<T> ask(Collection<ItemRef> refs, Question<T> question) {
        var found = new ArrayList<T>();
        refs.stream().distinct().collect(groupingBy(ItemRef::locale, mapping(ItemRef::key, toList())))
                .forEach((locale, keys) -> found.addAll(Reading.inBatches(keys, batch -> question.ask(locale, batch))));
        return found;
    }
}
