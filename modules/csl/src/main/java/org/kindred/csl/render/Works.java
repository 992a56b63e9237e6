package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.Layout;
import org.kindred.csl.style.SortKey;

/** The works of one text: their order, their numbers, and what else is shown of them. Not for threads. */
final class Works {

    private final Map<String, CslItem> items = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Hint> hints = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private List<CslItem> order;

    /** @param used the works cited and listed, in the order of their first mention */
    Works(Collection<CslItem> used) {
        used.forEach(item -> items.putIfAbsent(item.id(), item));
        order = List.copyOf(items.values());
        number(order);
    }

    private void number(List<CslItem> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            numbers.put(inOrder.get(i).id(), i + 1);
        }
    }

    /** Sorts them as the bibliography has them, and numbers them so. */
    void sort(Setting setting, Evaluator evaluator, Layout bibliography) {
        if (bibliography.sort().isEmpty()) {
            return;
        }
        Sorter sorter = new Sorter(setting, evaluator, bibliography, this::number);
        List<CslItem> sorted = new ArrayList<>(order);
        sorted.sort(sorter.order());
        order = List.copyOf(sorted);
        boolean reversed = bibliography.sort().stream().filter(SortKey::byCitationNumber).reduce((first, last) -> last)
                .map(SortKey::descending).orElse(false);
        number(reversed ? sorted.reversed() : sorted);
    }

    /** In the order of the bibliography. */
    List<CslItem> order() {
        return order;
    }

    Optional<CslItem> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    CslItem get(String id) {
        return find(id).orElseThrow();
    }

    int number(CslItem item) {
        return numbers.getOrDefault(item.id(), 0);
    }

    Hint hint(String id) {
        return hints.getOrDefault(id, Hint.NONE);
    }

    void hint(String id, Hint hint) {
        hints.put(id, hint);
        versions.merge(id, 1, Integer::sum);
    }

    /** Another number whenever the hint has been set anew. */
    int version(String id) {
        return versions.getOrDefault(id, 0);
    }
}
