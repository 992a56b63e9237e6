package org.kindred.markdown.syntax;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** All footnotes of a body, in the order of their numbers. */
public final class FootnoteList extends CustomBlock {

    /** A reference's number, and which reference to that footnote it is, both from 1. */
    public record Use(int number, int occurrence) {
    }

    private final Map<Footnote, Integer> numbers = new IdentityHashMap<>();
    private final Map<FootnoteReference, Use> uses = new IdentityHashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Notes a reference; true if it is the first to that footnote. */
    boolean refer(FootnoteReference reference) {
        boolean first = !numbers.containsKey(reference.footnote());
        if (first) {
            numbers.put(reference.footnote(), numbers.size() + 1);
            appendChild(reference.footnote());
        }
        int number = numbers.getOrDefault(reference.footnote(), 0);
        uses.put(reference, new Use(number, counts.merge(number, 1, Integer::sum)));
        return first;
    }

    void ifUsed(Consumer<Node> append) {
        if (!numbers.isEmpty()) {
            append.accept(this);
        }
    }

    /** Which footnote a reference leads to. */
    public Use use(FootnoteReference reference) {
        return uses.getOrDefault(reference, new Use(0, 0));
    }

    /** How often a footnote is referred to. */
    public int references(int number) {
        return counts.getOrDefault(number, 0);
    }
}
